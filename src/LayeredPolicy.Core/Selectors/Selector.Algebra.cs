using LayeredPolicy.Selectors;

namespace LayeredPolicy;

/// <content>Exact questions with plain answers; <see cref="SelectorAlgebra"/> gives witnesses, takes knowledge of labels and reports bounds.</content>
public sealed partial class Selector
{
    /// <summary>Whether some label set matches.</summary>
    /// <exception cref="SelectorBoundException">The selector is too large for an exact answer.</exception>
    public bool IsSatisfiable => SelectorAlgebra.Satisfiable(this).Value;

    /// <summary>Whether every label set that this selector matches is matched by the other: this one is narrower or equal in meaning.</summary>
    /// <exception cref="SelectorBoundException">The selectors are too large for an exact answer.</exception>
    public bool Implies(Selector other) => SelectorAlgebra.Implies(this, other).Value;

    /// <summary>Whether some label set matches both selectors.</summary>
    /// <exception cref="SelectorBoundException">The selectors are too large for an exact answer.</exception>
    public bool Overlaps(Selector other) => SelectorAlgebra.Overlaps(this, other).Value;

    /// <summary>Whether both selectors match the same label sets, however they are written.</summary>
    /// <exception cref="SelectorBoundException">The selectors are too large for an exact answer.</exception>
    public bool IsEquivalentTo(Selector other) => SelectorAlgebra.Equivalent(this, other).Value;

    /// <summary>A label set that the selector matches, or null when there is none.</summary>
    /// <exception cref="SelectorBoundException">The selector is too large for an exact answer.</exception>
    public LabelSet? FindMatch()
    {
        SelectorAnswer answer = SelectorAlgebra.Satisfiable(this);
        return answer.Value ? answer.Witness : null;
    }

    /// <summary>
    /// A selector of the same meaning with what is redundant left out: impossible alternatives, conditions that others imply, nested parentheses,
    /// several comparisons of one label that are one set. A part that is too large to be compared stays as it is.
    /// </summary>
    public Selector Simplify()
    {
        SelectorNode simplified = SelectorSimplifier.Simplify(Root);
        return ReferenceEquals(simplified, Root) ? this : new Selector(simplified);
    }
}
