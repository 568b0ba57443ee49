using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Splits all ports into groups that a proxy treats alike, so that sets are worked out once a group.</summary>
internal static class PortGroups
{
    /// <summary>The traffic outside TCP, which the mesh does not see and so lets through.</summary>
    public static TrafficBounds Unseen { get; } = TrafficBounds.Exactly(!TrafficSet.OfProtocol(IpProtocol.Tcp));

    private static readonly TrafficBounds s_tcp = TrafficBounds.Exactly(TrafficSet.OfProtocol(IpProtocol.Tcp));

    /// <summary>The union over groups of ports: for each group, what <paramref name="allowed"/> gives for it, on its ports.</summary>
    /// <param name="named">The ports that may differ from the rest.</param>
    /// <param name="kindOf">What makes ports alike; null stands for a port that is not named.</param>
    /// <param name="allowed">What is let through on ports of the kind.</param>
    public static TrafficBounds Union<TKind>(IEnumerable<int> named, Func<int?, TKind> kindOf, Func<TKind, TrafficBounds> allowed)
        where TKind : notnull
    {
        int[] ports = [.. named.Distinct().Order()];
        var groups = new Dictionary<TKind, PortSet> { [kindOf(null)] = !PortSet.Of(ports) };
        foreach (int port in ports)
        {
            TKind kind = kindOf(port);
            groups[kind] = groups.GetValueOrDefault(kind, PortSet.None) | PortSet.Of(port);
        }

        TrafficBounds union = Unseen;
        foreach ((TKind kind, PortSet group) in groups)
        {
            union |= s_tcp & TrafficBounds.Exactly(TrafficSet.OfDestinationPorts(group)) & allowed(kind);
        }

        return union;
    }
}
