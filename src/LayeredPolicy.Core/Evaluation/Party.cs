namespace LayeredPolicy.Evaluation;

/// <summary>One end of a flow once it is resolved: a workload, a node's own network, or an address that belongs to neither.</summary>
public sealed class Party
{
    private Party(Workload? workload, string? node)
    {
        Workload = workload;
        Node = node;
    }

    /// <summary>An address that no workload or known host holds.</summary>
    public static Party Outside { get; } = new(null, null);

    /// <summary>The workload, or null for a host or an outside address.</summary>
    public Workload? Workload { get; }

    /// <summary>The node whose own network it is, or null for a workload or an outside address.</summary>
    public string? Node { get; }

    /// <summary>Whether it is neither a workload nor a known host.</summary>
    public bool IsOutside => Workload is null && Node is null;

    /// <summary>The workload's index in <see cref="ClusterFacts.Workloads"/>, or -1.</summary>
    public int WorkloadIndex => Workload?.Index ?? -1;

    /// <summary>Makes the party for a workload.</summary>
    public static Party Of(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return new(workload, null);
    }

    /// <summary>Makes the party for a node's own network.</summary>
    public static Party OfNode(string node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new(null, node);
    }

    /// <summary>Prints the workload, <c>node NAME</c>, or <c>outside</c>.</summary>
    public override string ToString() => Workload?.ToString() ?? (Node is null ? "outside" : "node " + Node);
}
