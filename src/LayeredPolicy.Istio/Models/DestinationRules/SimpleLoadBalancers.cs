namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="LoadBalancerSettings.Simple"/>.</summary>
public static class SimpleLoadBalancers
{
    /// <summary>The default, least request.</summary>
    public const string Unspecified = "UNSPECIFIED";

    /// <summary>Deprecated name of least request.</summary>
    public const string LeastConn = "LEAST_CONN";

    /// <summary>A random healthy endpoint.</summary>
    public const string Random = "RANDOM";

    /// <summary>The address that the caller asked for, without load balancing.</summary>
    public const string Passthrough = "PASSTHROUGH";

    /// <summary>Endpoints in turn.</summary>
    public const string RoundRobin = "ROUND_ROBIN";

    /// <summary>The less loaded of two random endpoints.</summary>
    public const string LeastRequest = "LEAST_REQUEST";
}
