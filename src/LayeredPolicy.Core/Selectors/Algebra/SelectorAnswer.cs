namespace LayeredPolicy.Selectors;

/// <summary>The exact answer to a question about selectors, with a label set that shows it.</summary>
/// <param name="Holds">Yes or no; null when the question passes a bound and stays unanswered.</param>
/// <param name="Witness">
/// A label set that shows the answer: one that matches, for a "yes" to satisfiable and overlaps; one that matches the first and not the
/// second, or only one of the two, for a "no" to implies and equivalent. Null when there is none to show.
/// </param>
/// <param name="Diagnostic">Why there is no answer; null when there is one.</param>
public sealed record SelectorAnswer(bool? Holds, LabelSet? Witness, Diagnostic? Diagnostic)
{
    /// <summary>The answer as a plain truth value.</summary>
    /// <exception cref="SelectorBoundException">There is none.</exception>
    public bool Value => Holds ?? throw new SelectorBoundException(Diagnostic!);
}
