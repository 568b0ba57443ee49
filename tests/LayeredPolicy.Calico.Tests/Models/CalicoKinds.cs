using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Tests.Models;

/// <summary>The kinds that the package models.</summary>
internal static class CalicoKinds
{
    public static readonly Type[] All =
    [
        typeof(NetworkPolicy),
        typeof(GlobalNetworkPolicy),
        typeof(StagedNetworkPolicy),
        typeof(StagedGlobalNetworkPolicy),
        typeof(StagedKubernetesNetworkPolicy),
        typeof(Tier),
        typeof(NetworkSet),
        typeof(GlobalNetworkSet),
        typeof(HostEndpoint),
        typeof(Profile),
        typeof(WorkloadEndpoint),
        typeof(FelixConfiguration),
        typeof(ClusterNetworkPolicy),
    ];

    /// <summary>A row for each kind, by name.</summary>
    public static TheoryData<string> Names => [.. All.Select(t => t.Name)];

    public static Type Named(string kind) => All.Single(t => t.Name == kind);
}
