namespace LayeredPolicy.Calico.Models;

/// <summary>Values of the <c>action</c> of a ClusterNetworkPolicy rule.</summary>
public static class ClusterNetworkPolicyActions
{
    /// <summary>Accept the traffic; nothing later is read.</summary>
    public const string Accept = "Accept";

    /// <summary>Drop the traffic.</summary>
    public const string Deny = "Deny";

    /// <summary>Leave the tier and let NetworkPolicy, then the baseline tier, decide.</summary>
    public const string Pass = "Pass";
}
