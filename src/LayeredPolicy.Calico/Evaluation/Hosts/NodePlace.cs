using System.Collections.Frozen;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>On which node an end of a connection is, and whether it is the node itself.</summary>
internal static class NodePlace
{
    /// <summary>The node whose own network the party uses; null for an ordinary pod and for the outside.</summary>
    public static string? HostOf(Party party) => party.Node ?? (party.Workload is { HostNetwork: true } workload ? workload.Node : null);

    /// <summary>Whether the party is a pod with a network of its own.</summary>
    public static bool IsPod(Party party) => party.Workload is { HostNetwork: false };

    /// <summary>The nodes whose own network takes part in the facts: known nodes, those with host endpoints, and those of pods that share it.</summary>
    public static FrozenSet<string> NodesWithHosts(ClusterFacts facts) => facts.Nodes.Select(n => n.Name)
        .Concat(facts.HostEndpoints.Select(h => h.Node))
        .Concat(facts.Workloads.Where(w => w.HostNetwork).Select(w => w.Node).OfType<string>())
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The node at which the party is; null when it is outside, or a pod whose node is not known.</summary>
    public static string? NodeOf(Party party) => party.Node ?? party.Workload?.Node;

    /// <summary>Whether a node opens the connection to a pod of its own.</summary>
    public static bool IsHostToOwnPod(Connection connection) =>
        HostOf(connection.Source) is { } node && IsPod(connection.Destination) && connection.Destination.Workload!.Node == node;

    /// <summary>Whether a pod opens the connection to its own node, or may: its node is not known.</summary>
    public static bool IsPodToOwnHost(Connection connection) =>
        HostOf(connection.Destination) is { } node && IsPod(connection.Source) && (connection.Source.Workload!.Node ?? node) == node;
}
