namespace LayeredPolicy.Calico.Models;

/// <summary>
/// Values of <see cref="FelixConfigurationSpec.DefaultEndpointToHostAction"/>: traffic from a workload to its own host, after egress policy
/// allowed it.
/// </summary>
public static class EndpointToHostActions
{
    /// <summary>Drop it.</summary>
    public const string Drop = "Drop";

    /// <summary>Accept it.</summary>
    public const string Accept = "Accept";

    /// <summary>Leave it to later rules of the host.</summary>
    public const string Return = "Return";
}
