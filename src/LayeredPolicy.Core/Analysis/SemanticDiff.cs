using System.Collections.Immutable;
using LayeredPolicy.Analysis;

namespace LayeredPolicy;

/// <summary>What a change of policies, labels or workloads opens and closes, in flows rather than in lines of YAML.</summary>
public sealed class SemanticDiff
{
    internal SemanticDiff(ImmutableArray<FlowChange> opened, ImmutableArray<FlowChange> closed)
    {
        Opened = opened;
        Closed = closed;
    }

    /// <summary>What passes now and did not, by source and destination.</summary>
    public ImmutableArray<FlowChange> Opened { get; }

    /// <summary>What passed and no longer does, by source and destination.</summary>
    public ImmutableArray<FlowChange> Closed { get; }

    /// <summary>Whether both worlds let exactly the same flows through between the workloads of both.</summary>
    public bool IsEmpty => Opened.IsEmpty && Closed.IsEmpty;

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
