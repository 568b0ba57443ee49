using System.Globalization;

namespace LayeredPolicy.Selectors;

/// <summary>
/// Exact questions about selectors over all label sets, however many labels and values there may be. Every answer comes with a label set that shows it.
/// </summary>
/// <remarks>
/// The questions are as hard as propositional satisfiability in general. Selectors as people write them, and any of 20 terms, take well under a
/// millisecond; a question that passes <see cref="SelectorLimits.MaxSteps"/> gets no answer but diagnostic LP1105.
/// </remarks>
public static class SelectorAlgebra
{
    /// <summary>Whether some label set matches.</summary>
    public static SelectorAnswer Satisfiable(Selector selector, LabelKnowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Ask(knowledge, yesWhenFound: true, (selector.Root, true));
    }

    /// <summary>Whether every label set that matches the first matches the second.</summary>
    public static SelectorAnswer Implies(Selector first, Selector second, LabelKnowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Ask(knowledge, yesWhenFound: false, (first.Root, true), (second.Root, false));
    }

    /// <summary>Whether some label set matches both.</summary>
    public static SelectorAnswer Overlaps(Selector first, Selector second, LabelKnowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Ask(knowledge, yesWhenFound: true, (first.Root, true), (second.Root, true));
    }

    /// <summary>Whether the same label sets match both.</summary>
    public static SelectorAnswer Equivalent(Selector first, Selector second, LabelKnowledge? knowledge = null)
    {
        SelectorAnswer forward = Implies(first, second, knowledge);
        return forward.Holds == true ? Implies(second, first, knowledge) : forward;
    }

    /// <summary>Whether the conjunction of the parts, each wanted or negated, can be satisfied; true also when the bound is passed.</summary>
    internal static bool MayHold(ReadOnlySpan<(SelectorNode Node, bool Wanted)> parts) => Ask(null, yesWhenFound: true, parts).Holds != false;

    private static SelectorAnswer Ask(LabelKnowledge? knowledge, bool yesWhenFound, params ReadOnlySpan<(SelectorNode Node, bool Wanted)> parts)
    {
        int terms = 0;
        foreach ((SelectorNode node, _) in parts)
        {
            terms += node.Terms;
        }

        if (terms > SelectorLimits.MaxTerms)
        {
            return Unanswered(string.Create(CultureInfo.InvariantCulture, $"the question has {terms} terms; at most {SelectorLimits.MaxTerms} are compared exactly"));
        }

        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        SelectorFormula question = SelectorFormula.True;
        foreach ((SelectorNode node, bool wanted) in parts)
        {
            question = SelectorFormula.All(question, SelectorFormula.From(node, wanted, keys));
        }

        foreach (SelectorNode fact in knowledge?.Facts ?? [])
        {
            question = SelectorFormula.All(question, SelectorFormula.From(fact, true, keys));
        }

        string[] names = [.. keys.Keys];
        var solver = new SelectorSolver(names.Length, SelectorLimits.MaxSteps);
        if (solver.Solve(question))
        {
            return new SelectorAnswer(yesWhenFound, Witness(names, solver.Values), null);
        }

        return solver.Uncertain
            ? Unanswered(string.Create(CultureInfo.InvariantCulture, $"the question takes more than {SelectorLimits.MaxSteps} steps, or compares one label both as a number and by its parts"))
            : new SelectorAnswer(!yesWhenFound, null, null);
    }

    private static SelectorAnswer Unanswered(string message) => new(null, null, CoreDiagnostics.SelectorQuestionTooLarge.Create(message));

    private static LabelSet Witness(string[] names, string?[] values)
    {
        var labels = new List<KeyValuePair<string, string>>();
        for (int i = 0; i < names.Length; i++)
        {
            if (values[i] is { } value)
            {
                labels.Add(new(names[i], value));
            }
        }

        return new LabelSet(labels);
    }
}
