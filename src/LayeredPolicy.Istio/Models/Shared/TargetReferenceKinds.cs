namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="PolicyTargetReference.Kind"/> that Istio accepts.</summary>
public static class TargetReferenceKinds
{
    /// <summary>A core Service; enforced by its waypoint.</summary>
    public const string Service = "Service";

    /// <summary>A ServiceEntry; enforced by its waypoint.</summary>
    public const string ServiceEntry = "ServiceEntry";

    /// <summary>A Gateway API Gateway: the gateway pods or the waypoint.</summary>
    public const string Gateway = "Gateway";

    /// <summary>Every waypoint of the class; only <c>istio-waypoint</c>, and only in the root namespace.</summary>
    public const string GatewayClass = "GatewayClass";
}
