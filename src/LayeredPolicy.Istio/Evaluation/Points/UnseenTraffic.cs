using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The traffic outside TCP, which the mesh does not see and so lets through.</summary>
internal static class UnseenTraffic
{
    /// <summary>The set.</summary>
    public static TrafficBounds Bounds { get; } = TrafficBounds.Exactly(!TrafficSet.OfProtocol(IpProtocol.Tcp));

    /// <summary>The same as an entry of a table.</summary>
    public static DecidedTraffic Passes { get; } = new(Bounds, MeshStage.Application, Outcome.Allowed);
}
