using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>Matches a selector against labels of which some are not known: those of a namespace or service account without an object.</summary>
internal static class OpenLabels
{
    /// <summary>Whether the selector matches.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="labels">The labels that are known.</param>
    /// <param name="prefixes">The prefixes of labels that may be there besides; empty when all labels are known.</param>
    public static Truth Matches(Selector selector, LabelSet labels, ImmutableArray<string> prefixes) =>
        prefixes.IsEmpty ? selector.Matches(labels).ToTruth() : Matches(selector.Root, labels, prefixes);

    private static Truth Matches(SelectorNode node, LabelSet labels, ImmutableArray<string> prefixes) => node switch
    {
        NotNode not => Matches(not.Operand, labels, prefixes).Not(),
        AndNode and => and.Operands.Aggregate(Truth.True, (all, o) => all.And(Matches(o, labels, prefixes))),
        OrNode or => or.Operands.Aggregate(Truth.False, (any, o) => any.Or(Matches(o, labels, prefixes))),
        LabelNode label when !labels.ContainsKey(label.Key) && prefixes.Any(p => label.Key.StartsWith(p, StringComparison.Ordinal)) => Truth.Unknown,
        _ => new Selector(node).Matches(labels).ToTruth(),
    };
}
