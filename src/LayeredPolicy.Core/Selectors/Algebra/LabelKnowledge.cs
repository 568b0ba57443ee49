using System.Collections.Immutable;

namespace LayeredPolicy.Selectors;

/// <summary>
/// What is known of labels beyond that each has at most one value: that a label is always there, never there, or only has certain values. Questions asked
/// with knowledge are answered over the label sets that agree with it.
/// </summary>
/// <remarks>For example, every pod has <c>projectcalico.org/orchestrator</c> with the one value <c>k8s</c>, and a host endpoint has no namespace label.</remarks>
public sealed class LabelKnowledge
{
    private readonly ImmutableSortedDictionary<string, SelectorNode> _facts;

    private LabelKnowledge(ImmutableSortedDictionary<string, SelectorNode> facts) => _facts = facts;

    /// <summary>Nothing is known: any finite set of labels may occur.</summary>
    public static LabelKnowledge None { get; } = new(ImmutableSortedDictionary.Create<string, SelectorNode>(StringComparer.Ordinal));

    /// <summary>The label is always there and always has this one value.</summary>
    public LabelKnowledge WithValue(string key, string value) => With(key, new LabelNode(key, LabelOperator.Equal, value));

    /// <summary>The label is always there, with one of these values.</summary>
    public LabelKnowledge WithValues(string key, IEnumerable<string> values) => With(key, new LabelNode(key, LabelOperator.In, values));

    /// <summary>The label, where it is there, has one of these values.</summary>
    public LabelKnowledge WithOptionalValues(string key, IEnumerable<string> values) =>
        With(key, new OrNode([new NotNode(Exists(key)), new LabelNode(key, LabelOperator.In, values)]));

    /// <summary>The label is always there, with some value.</summary>
    public LabelKnowledge WithPresent(string key) => With(key, Exists(key));

    /// <summary>The label is never there.</summary>
    public LabelKnowledge WithAbsent(string key) => With(key, new NotNode(Exists(key)));

    /// <summary>What is known, one condition a label.</summary>
    internal IEnumerable<SelectorNode> Facts => _facts.Values;

    private static LabelNode Exists(string key) => new(key, LabelOperator.Exists, (string?)null);

    private LabelKnowledge With(string key, SelectorNode fact)
    {
        SelectorNode both = _facts.TryGetValue(key, out SelectorNode? known) ? new AndNode([known, fact]) : fact;
        return new LabelKnowledge(_facts.SetItem(key, both));
    }
}
