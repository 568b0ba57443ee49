using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A connection that goes through a waypoint, as its two hops see it. The waypoint sees the client's identity and the address and port that
/// the client used; the workload behind sees the waypoint's identity and address.
/// </summary>
internal sealed class WaypointHops(ServicePath path, Connection connection)
{
    /// <summary>The hop from the client to the waypoint. Its source address is not the client's once the tunnel ends.</summary>
    public Connection ToWaypoint { get; } = connection with
    {
        SourceAddress = null,
        DestinationPort = path.ServicePort ?? connection.DestinationPort,
        DestinationAddress = path.Service is null ? connection.DestinationAddress : VirtualAddress(path, connection.DestinationAddress?.IsV6),
    };

    /// <summary>The hop from the waypoint to the workload.</summary>
    public Connection FromWaypoint { get; } = connection with
    {
        Source = PartyOf(path),
        SourceAddress = AddressOf(path, connection.DestinationAddress?.IsV6),
        Principal = path.Principal,
    };

    /// <summary>Whether the way leads to the port that the connection asks for.</summary>
    public static bool Serves(ServicePath path, Connection connection) => path.ContainerPort is null || path.ContainerPort == connection.DestinationPort;

    /// <summary>What both hops do.</summary>
    public Outcome Decide(ZtunnelPoint ztunnel) => path.Point.Decide(ToWaypoint).Then(ztunnel.Decide(FromWaypoint));

    /// <summary>The two connections on the wire.</summary>
    public IEnumerable<Connection> OnTheWire(Workload destination)
    {
        yield return connection with
        {
            Destination = PartyOf(path),
            DestinationAddress = AddressOf(path, connection.DestinationAddress?.IsV6),
            DestinationPort = MeshRoute.TunnelPort,
            Http = null,
        };
        yield return FromWaypoint with { Destination = Party.Of(destination), DestinationPort = MeshRoute.TunnelPort, Http = null };
    }

    /// <summary>The traffic, as the ends see it, that both hops let through.</summary>
    public static TrafficBounds Allowed(ServicePath path, WorkloadPoints points, PartyPair pair)
    {
        TrafficSet served = TrafficSet.OfProtocol(IpProtocol.Tcp);
        if (path.ContainerPort is { } port)
        {
            served &= TrafficSet.OfDestinationPorts(PortSet.Of(port));
        }

        TrafficBounds first = path.Point.Allowed(new SetContext(pair.Principal)
        {
            SourceIsFixed = true,
            FixedPort = path.ServicePort,
            DestinationIsFixed = path.Service is not null,
            FixedDestination = VirtualAddress(path, null),
        });
        TrafficBounds second = points.Ztunnel!.Allowed(new SetContext(path.Principal) { SourceIsFixed = true, FixedSource = AddressOf(path, null) });
        return TrafficBounds.Exactly(served) & first & second;
    }

    private static Party PartyOf(ServicePath path) => path.Waypoint.Pods is { } pods ? Party.Of(pods) : Party.Outside;

    // With several addresses and no family to choose by, which one it is stays open.
    private static IpAddress? AddressOf(ServicePath path, bool? v6) => Single(path.Waypoint.Pods?.Addresses ?? [], v6);

    private static IpAddress? VirtualAddress(ServicePath path, bool? v6) => Single(path.Service?.ClusterIps ?? [], v6);

    private static IpAddress? Single(IEnumerable<IpAddress> addresses, bool? v6)
    {
        IpAddress[] candidates = [.. addresses.Where(a => v6 is null || a.IsV6 == v6)];
        return candidates.Length == 1 ? candidates[0] : null;
    }
}
