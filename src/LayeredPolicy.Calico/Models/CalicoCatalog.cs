using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Models;

/// <summary>The Calico kinds, for readers that meet kinds of all sorts.</summary>
public static class CalicoCatalog
{
    /// <summary>The group under which Calico keeps its objects in the cluster; users write <c>projectcalico.org</c>.</summary>
    private const string ClusterGroup = "crd.projectcalico.org";

    /// <summary>The kinds.</summary>
    public static ResourceCatalog Kinds { get; } = new(
    [
        new(ClusterNetworkPolicy.KubeGroup, ClusterNetworkPolicy.KubeKind, CalicoJsonContext.Default.ClusterNetworkPolicy) { Versions = [ClusterNetworkPolicy.KubeApiVersion], Namespaced = false },
        new(FelixConfiguration.KubeGroup, FelixConfiguration.KubeKind, CalicoJsonContext.Default.FelixConfiguration) { Versions = [FelixConfiguration.KubeApiVersion], Namespaced = false, OtherGroups = [ClusterGroup] },
        new(GlobalNetworkPolicy.KubeGroup, GlobalNetworkPolicy.KubeKind, CalicoJsonContext.Default.GlobalNetworkPolicy) { Versions = [GlobalNetworkPolicy.KubeApiVersion], Namespaced = false, OtherGroups = [ClusterGroup] },
        new(GlobalNetworkSet.KubeGroup, GlobalNetworkSet.KubeKind, CalicoJsonContext.Default.GlobalNetworkSet) { Versions = [GlobalNetworkSet.KubeApiVersion], Namespaced = false, OtherGroups = [ClusterGroup] },
        new(HostEndpoint.KubeGroup, HostEndpoint.KubeKind, CalicoJsonContext.Default.HostEndpoint) { Versions = [HostEndpoint.KubeApiVersion], Namespaced = false, OtherGroups = [ClusterGroup] },
        new(NetworkPolicy.KubeGroup, NetworkPolicy.KubeKind, CalicoJsonContext.Default.NetworkPolicy) { Versions = [NetworkPolicy.KubeApiVersion], Namespaced = true, OtherGroups = [ClusterGroup] },
        new(NetworkSet.KubeGroup, NetworkSet.KubeKind, CalicoJsonContext.Default.NetworkSet) { Versions = [NetworkSet.KubeApiVersion], Namespaced = true, OtherGroups = [ClusterGroup] },
        new(Profile.KubeGroup, Profile.KubeKind, CalicoJsonContext.Default.Profile) { Versions = [Profile.KubeApiVersion], Namespaced = false, OtherGroups = [ClusterGroup] },
        new(StagedGlobalNetworkPolicy.KubeGroup, StagedGlobalNetworkPolicy.KubeKind, CalicoJsonContext.Default.StagedGlobalNetworkPolicy) { Versions = [StagedGlobalNetworkPolicy.KubeApiVersion], Namespaced = false, OtherGroups = [ClusterGroup] },
        new(StagedKubernetesNetworkPolicy.KubeGroup, StagedKubernetesNetworkPolicy.KubeKind, CalicoJsonContext.Default.StagedKubernetesNetworkPolicy) { Versions = [StagedKubernetesNetworkPolicy.KubeApiVersion], Namespaced = true, OtherGroups = [ClusterGroup] },
        new(StagedNetworkPolicy.KubeGroup, StagedNetworkPolicy.KubeKind, CalicoJsonContext.Default.StagedNetworkPolicy) { Versions = [StagedNetworkPolicy.KubeApiVersion], Namespaced = true, OtherGroups = [ClusterGroup] },
        new(Tier.KubeGroup, Tier.KubeKind, CalicoJsonContext.Default.Tier) { Versions = [Tier.KubeApiVersion], Namespaced = false, OtherGroups = [ClusterGroup] },
        new(WorkloadEndpoint.KubeGroup, WorkloadEndpoint.KubeKind, CalicoJsonContext.Default.WorkloadEndpoint) { Versions = [WorkloadEndpoint.KubeApiVersion], Namespaced = true, OtherGroups = [ClusterGroup] },
    ]);
}
