using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Splits all ports into groups that a proxy treats alike, so that sets are worked out once a group.</summary>
internal static class PortGroups
{
    /// <summary>The traffic outside TCP, which the mesh does not see and so lets through.</summary>
    public static TrafficBounds Unseen { get; } = TrafficBounds.Exactly(!TrafficSet.OfProtocol(IpProtocol.Tcp));

    /// <summary>The same as an entry of a table.</summary>
    public static DecidedTraffic UnseenPasses { get; } = new(Unseen, MeshStage.Application, Outcome.Allowed);

    private static readonly TrafficSet s_tcp = TrafficSet.OfProtocol(IpProtocol.Tcp);

    /// <summary>The union over groups of ports: for each group, what <paramref name="allowed"/> gives for it, on its ports.</summary>
    /// <param name="named">The ports that may differ from the rest.</param>
    /// <param name="kindOf">What makes ports alike; null stands for a port that is not named.</param>
    /// <param name="allowed">What is let through on ports of the kind.</param>
    public static TrafficBounds Union<TKind>(IEnumerable<int> named, Func<int?, TKind> kindOf, Func<TKind, TrafficBounds> allowed)
        where TKind : notnull
    {
        TrafficBounds union = Unseen;
        foreach ((TKind kind, TrafficSet group) in Of(named, kindOf))
        {
            union |= TrafficBounds.Exactly(group) & allowed(kind);
        }

        return union;
    }

    /// <summary>The decisions of all groups: for each group, what <paramref name="decisions"/> gives for it, on its ports.</summary>
    public static DecisionTable Decisions<TKind>(IEnumerable<int> named, Func<int?, TKind> kindOf, Func<TKind, IEnumerable<DecidedTraffic>> decisions)
        where TKind : notnull =>
        DecisionTable.Of([UnseenPasses, .. Of(named, kindOf).SelectMany(g => decisions(g.Kind).Select(d => d.Within(g.Ports)))]);

    private static IEnumerable<(TKind Kind, TrafficSet Ports)> Of<TKind>(IEnumerable<int> named, Func<int?, TKind> kindOf)
        where TKind : notnull
    {
        int[] ports = [.. named.Distinct().Order()];
        var groups = new Dictionary<TKind, PortSet> { [kindOf(null)] = !PortSet.Of(ports) };
        foreach (int port in ports)
        {
            TKind kind = kindOf(port);
            groups[kind] = groups.GetValueOrDefault(kind, PortSet.None) | PortSet.Of(port);
        }

        return groups.Select(static g => (g.Key, s_tcp & TrafficSet.OfDestinationPorts(g.Value)));
    }
}
