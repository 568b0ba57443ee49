using System.Collections.Immutable;
using LayeredPolicy.Analysis;

namespace LayeredPolicy;

/// <summary>What a change of policies, labels or workloads opens and closes, in flows rather than in lines of YAML.</summary>
public sealed class SemanticDiff
{
    private readonly Lazy<ImmutableArray<FlowChange>> _opened;
    private readonly Lazy<ImmutableArray<FlowChange>> _closed;

    internal SemanticDiff(PolicyWorld before, PolicyWorld after, IReadOnlyList<PairChange> pairs)
    {
        Pairs = pairs;
        var changes = new FlowChanges(before, after);
        _opened = new(() => changes.Of(FlowChangeKind.Opened, pairs));
        _closed = new(() => changes.Of(FlowChangeKind.Closed, pairs));
    }

    /// <summary>The pairs of classes between which something changed, by source and destination: the exact difference, without witnesses.</summary>
    public IReadOnlyList<PairChange> Pairs { get; }

    /// <summary>What passes now and did not, by source and destination. Witnesses and rules are worked out when first asked for.</summary>
    public ImmutableArray<FlowChange> Opened => _opened.Value;

    /// <summary>What passed and no longer does, by source and destination. Witnesses and rules are worked out when first asked for.</summary>
    public ImmutableArray<FlowChange> Closed => _closed.Value;

    /// <summary>Whether both worlds let exactly the same flows through between the workloads of both.</summary>
    public bool IsEmpty => Pairs.Count == 0;

    /// <summary>Compares two worlds. Workloads are the same when their namespace and name are.</summary>
    public static SemanticDiff Between(PolicyWorld before, PolicyWorld after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new DiffBuilder(before, after).Build();
    }

    /// <summary>Prints a line for each change, opened ones first; <c>no change</c> when there is none.</summary>
    public override string ToString() => IsEmpty ? "no change" : string.Join('\n', Opened.Concat(Closed));
}
