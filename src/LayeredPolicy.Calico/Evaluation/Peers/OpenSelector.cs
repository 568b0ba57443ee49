using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>
/// A selector ready to be matched against labels of which some are not known: those of a namespace or service account without an object.
/// </summary>
internal sealed class OpenSelector
{
    // What every pod has, whichever namespace and account it is of.
    private static readonly string[] s_certain =
    [
        CalicoLabels.Namespace, CalicoLabels.ServiceAccount, CalicoLabels.NamespacePrefix + CalicoLabels.Name,
        CalicoLabels.NamespacePrefix + ClusterFacts.NamespaceNameLabel, CalicoLabels.ServiceAccountPrefix + CalicoLabels.Name,
    ];

    private readonly SelectorNode _node;
    private readonly Selector? _leaf;
    private readonly OpenSelector[] _operands;

    /// <summary>Prepares the selector.</summary>
    public OpenSelector(SelectorNode root)
    {
        _node = root;
        _operands = root switch
        {
            NotNode not => [new(not.Operand)],
            AndNode and => [.. and.Operands.Select(static o => new OpenSelector(o))],
            OrNode or => [.. or.Operands.Select(static o => new OpenSelector(o))],
            _ => [],
        };
        _leaf = _operands.Length == 0 ? new Selector(root) : null;
    }

    /// <summary>Whether the selector asks for a label that begins with one of the prefixes.</summary>
    public bool Mentions(IReadOnlyCollection<string> prefixes) =>
        (_node is LabelNode label && prefixes.Any(p => label.Key.StartsWith(p, StringComparison.Ordinal))) || _operands.Any(o => o.Mentions(prefixes));

    /// <summary>Whether the selector matches.</summary>
    /// <param name="labels">The labels that are known.</param>
    /// <param name="prefixes">The prefixes of labels that may be there besides; empty when all labels are known.</param>
    public Truth Matches(LabelSet labels, ImmutableArray<string> prefixes) => _node switch
    {
        NotNode => _operands[0].Matches(labels, prefixes).Not(),
        AndNode => _operands.Aggregate(Truth.True, (all, o) => all.And(o.Matches(labels, prefixes))),
        OrNode => _operands.Aggregate(Truth.False, (any, o) => any.Or(o.Matches(labels, prefixes))),
        LabelNode label when !labels.ContainsKey(label.Key) && IsOpen(label.Key, prefixes) =>
            label.Operator == LabelOperator.Exists && prefixes.Contains("") && s_certain.Contains(label.Key) ? Truth.True : Truth.Unknown,
        _ => (_leaf ?? new Selector(_node)).Matches(labels).ToTruth(),
    };

    private static bool IsOpen(string key, ImmutableArray<string> prefixes)
    {
        foreach (string prefix in prefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
