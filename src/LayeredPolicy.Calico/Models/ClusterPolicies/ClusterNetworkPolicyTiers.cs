namespace LayeredPolicy.Calico.Models;

/// <summary>Values of <see cref="ClusterNetworkPolicySpec.Tier"/>.</summary>
public static class ClusterNetworkPolicyTiers
{
    /// <summary>Before every NetworkPolicy.</summary>
    public const string Admin = "Admin";

    /// <summary>After every NetworkPolicy, for traffic that none of them isolates.</summary>
    public const string Baseline = "Baseline";
}
