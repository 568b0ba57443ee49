using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Takes a connection along the enforcement points to its destination: the sidecar or gateway, or ztunnel with or without a waypoint
/// before it. Where the facts leave the destination's mode open, the answer is what all modes agree on.
/// </summary>
internal static class MeshRoute
{
    /// <summary>The port of the mesh's tunnel.</summary>
    public const int TunnelPort = 15008;

    // The proxy's own metrics and health ports are not captured.
    private static readonly int[] s_ownPorts = [15020, 15021, 15090];
    private static readonly TrafficBounds s_ownTraffic =
        TrafficBounds.Exactly(TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(s_ownPorts)));

    // The node agent gives health probes of the kubelet these source addresses; ztunnel lets them through everywhere.
    private static readonly IpAddress s_probeV4 = IpAddress.Parse("169.254.7.127");
    private static readonly IpAddress s_probeV6 = IpAddress.Parse("fd16:9254:7127:1337:ffff:ffff:ffff:ffff");

    /// <summary>What the mesh does with the connection.</summary>
    public static Outcome Decide(WorkloadPoints points, Connection connection, Callers callers)
    {
        switch (points.Workload.Mesh)
        {
            case MeshMode.None:
                return Outcome.Allowed;
            case MeshMode.Sidecar:
                return AtProxy(points, connection, callers);
            case MeshMode.Ambient:
                return AtZtunnel(points, connection, callers);
            default:
                Outcome proxy = AtProxy(points, callers.ToSidecar(connection, points), callers);
                return proxy == Outcome.Allowed && AtZtunnel(points, connection, callers) == Outcome.Allowed ? Outcome.Allowed : Outcome.Unknown;
        }
    }

    /// <summary>The same with its reasons, one step an enforcement point.</summary>
    public static ImmutableArray<EnforcementStep> Explain(WorkloadPoints points, Connection connection, Callers callers)
    {
        switch (points.Workload.Mesh)
        {
            case MeshMode.None:
                return [];
            case MeshMode.Sidecar:
                return IsOwnPort(connection) ? [] : [StepOf(ProxyName(points), ExplainProxy(points, connection, callers))];
            case MeshMode.Ambient:
                return ExplainAmbient(points, connection, callers);
            default:
                Outcome outcome = Decide(points, connection, callers);
                return
                [
                    new()
                    {
                        Layer = LayerKind.Mesh,
                        Point = "mesh at " + points.Workload,
                        Outcome = outcome,
                        Reason = outcome == Outcome.Allowed
                            ? "it passes whether the workload has a sidecar, is ambient or is not in the mesh"
                            : "it depends on how the workload takes part in the mesh",
                        MissingFacts = outcome == Outcome.Allowed ? [] : [$"how {points.Workload} takes part in the mesh"],
                    },
                ];
        }
    }

    /// <summary>All the traffic that the mesh lets through.</summary>
    public static TrafficBounds Allowed(WorkloadPoints points, PartyPair pair, Callers callers)
    {
        switch (points.Workload.Mesh)
        {
            case MeshMode.None:
                return TrafficBounds.All;
            case MeshMode.Sidecar:
                return ProxyAllowed(points, pair, callers);
            case MeshMode.Ambient:
                return AmbientAllowed(points, pair, callers);
            default:
                TrafficBounds agreed = ProxyAllowed(points, pair, callers) & AmbientAllowed(points, pair, callers);
                return new(agreed.Certain, TrafficSet.All);
        }
    }

    /// <summary>The connections on the wire that carry the given one, on the way that lets it through or else on the usual one.</summary>
    public static ImmutableArray<Connection> OnTheWire(WorkloadPoints points, Connection connection, Callers callers)
    {
        if (!callers.Tunnels(connection.Source, points, connection.Principal))
        {
            return [connection];
        }

        return Chosen(points, connection, callers) is { } path
            ? [.. new WaypointHops(path, connection).OnTheWire(points.Workload)]
            : [connection with { DestinationPort = TunnelPort, Http = null }];
    }

    /// <summary>The connections on the wire of every further way that lets the connection through: a client may address the Service or the pod.</summary>
    public static ImmutableArray<ImmutableArray<Connection>> OtherRoutes(WorkloadPoints points, Connection connection, Callers callers)
    {
        if (points.Ztunnel is not { } ztunnel || points.Paths.IsEmpty || !callers.Tunnels(connection.Source, points, connection.Principal))
        {
            return [];
        }

        ServicePath? chosen = Chosen(points, connection, callers);
        var routes = ImmutableArray.CreateBuilder<ImmutableArray<Connection>>();
        foreach (ServicePath path in PathsOf(points, connection.Source, connection.Principal, callers))
        {
            if (path != chosen && WaypointHops.Serves(path, connection) && new WaypointHops(path, connection) is var hops && hops.Decide(ztunnel) == Outcome.Allowed)
            {
                routes.Add([.. hops.OnTheWire(points.Workload)]);
            }
        }

        if (chosen is not null && ztunnel.Decide(connection) == Outcome.Allowed)
        {
            routes.Add([connection with { DestinationPort = TunnelPort, Http = null }]);
        }

        return routes.DrainToImmutable();
    }

    /// <summary>
    /// How traffic between two ends is wrapped: in the tunnel through the waypoints that let it through, and in the tunnel straight to the
    /// workload, for what ztunnel lets through and for what nobody does.
    /// </summary>
    public static ImmutableArray<WireForm> WireForms(WorkloadPoints points, PartyPair pair, Callers callers)
    {
        if (!callers.Tunnels(pair.Source, points, pair.Principal))
        {
            return [];
        }

        TrafficSet tunnel = TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(TunnelPort));
        TrafficSet tcp = TrafficSet.OfProtocol(IpProtocol.Tcp);
        TrafficSet throughWaypoints = TrafficSet.None;
        var forms = ImmutableArray.CreateBuilder<WireForm>();
        foreach (ServicePath path in PathsOf(points, pair.Source, pair.Principal, callers))
        {
            TrafficSet carried = WaypointHops.Allowed(path, points, pair).Possible;
            if (!carried.IsEmpty)
            {
                throughWaypoints |= carried;
                Party waypoint = path.Waypoint.Pods is { } pods ? Party.Of(pods) : Party.Outside;
                forms.Add(new(carried, [new(new(pair.Source, waypoint, pair.Principal), tunnel), new(new(waypoint, pair.Destination, path.Principal), tunnel)]));
            }
        }

        TrafficSet straight = points.Ztunnel is { } ztunnel ? ztunnel.Allowed(pair).Possible & tcp : tcp;
        forms.Add(new(straight | (tcp - throughWaypoints), [new(pair, tunnel)]));
        return forms.DrainToImmutable();
    }

    /// <summary>Whether the connection goes to a port of the proxy itself, which is not captured.</summary>
    public static bool IsOwnPort(Connection connection) => connection.DestinationPort is { } port && s_ownPorts.Contains(port);

    /// <summary>The ways through waypoints that the source takes.</summary>
    public static ImmutableArray<ServicePath> PathsOf(WorkloadPoints points, Party source, string? principal, Callers callers) =>
        callers.UsesWaypoints(source, principal) ? points.Paths : [];

    private static Outcome AtProxy(WorkloadPoints points, Connection connection, Callers callers) =>
        IsOwnPort(connection) ? Outcome.Allowed
        : points.Sidecar is { } sidecar ? sidecar.Decide(connection, callers.Tunnels(connection.Source, points, connection.Principal))
        : points.Gateway?.Decide(connection) ?? Outcome.Allowed;

    private static MeshVerdict ExplainProxy(WorkloadPoints points, Connection connection, Callers callers) => points.Sidecar is { } sidecar
        ? sidecar.Explain(connection, callers.Tunnels(connection.Source, points, connection.Principal))
        : points.Gateway!.Explain(connection);

    private static string ProxyName(WorkloadPoints points) => points.Sidecar?.Name ?? points.Gateway!.Name;

    private static TrafficBounds ProxyAllowed(WorkloadPoints points, PartyPair pair, Callers callers)
    {
        TrafficBounds allowed = points.Sidecar is { } sidecar
            ? sidecar.Allowed(new SetContext(pair.Principal), callers.Tunnels(pair.Source, points, pair.Principal) ? PeerChoice.Tunnel : PeerChoice.MeshClient)
            : points.Gateway?.Allowed(pair) ?? TrafficBounds.All;
        return points.AtProxy.GetOrAdd(allowed, static allowed => allowed | s_ownTraffic);
    }

    private static Outcome AtZtunnel(WorkloadPoints points, Connection connection, Callers callers)
    {
        if (points.Ztunnel is not { } ztunnel || IsProbe(connection))
        {
            return Outcome.Allowed;
        }

        Outcome best = ztunnel.Decide(connection);
        if (points.Paths.IsEmpty || best == Outcome.Allowed)
        {
            return best;
        }

        foreach (ServicePath path in PathsOf(points, connection.Source, connection.Principal, callers))
        {
            Outcome through = WaypointHops.Serves(path, connection) ? new WaypointHops(path, connection).Decide(ztunnel) : Outcome.Denied;
            best = best == Outcome.Allowed || through == Outcome.Allowed ? Outcome.Allowed
                : best == Outcome.Unknown || through == Outcome.Unknown ? Outcome.Unknown
                : Outcome.Denied;
        }

        return best;
    }

    private static ImmutableArray<EnforcementStep> ExplainAmbient(WorkloadPoints points, Connection connection, Callers callers)
    {
        if (points.Ztunnel is not { } ztunnel || IsProbe(connection))
        {
            return [];
        }

        if (Chosen(points, connection, callers) is not { } path)
        {
            return [StepOf(ztunnel.Name, ztunnel.Explain(connection))];
        }

        var hops = new WaypointHops(path, connection);
        return [StepOf(path.Point.Name, path.Point.Explain(hops.ToWaypoint)), StepOf(ztunnel.Name, ztunnel.Explain(hops.FromWaypoint))];
    }

    private static TrafficBounds AmbientAllowed(WorkloadPoints points, PartyPair pair, Callers callers)
    {
        TrafficBounds allowed = points.Ztunnel?.Allowed(pair) ?? TrafficBounds.All;
        foreach (ServicePath path in PathsOf(points, pair.Source, pair.Principal, callers))
        {
            allowed |= WaypointHops.Allowed(path, points, pair);
        }

        return allowed;
    }

    // The way that lets the connection through; without any, the first through a waypoint, which is the usual one.
    private static ServicePath? Chosen(WorkloadPoints points, Connection connection, Callers callers)
    {
        if (points.Ztunnel is not { } ztunnel)
        {
            return null;
        }

        ServicePath[] paths = [.. PathsOf(points, connection.Source, connection.Principal, callers).Where(p => WaypointHops.Serves(p, connection))];
        return paths.FirstOrDefault(p => new WaypointHops(p, connection).Decide(ztunnel) == Outcome.Allowed)
            ?? (ztunnel.Decide(connection) == Outcome.Allowed ? null : paths.FirstOrDefault());
    }

    private static bool IsProbe(Connection connection) => connection.SourceAddress is { } source && (source == s_probeV4 || source == s_probeV6);

    private static EnforcementStep StepOf(string point, MeshVerdict verdict) => new()
    {
        Layer = LayerKind.Mesh,
        Point = point,
        Outcome = verdict.Outcome,
        By = verdict.By,
        Reason = verdict.Stage switch
        {
            MeshStage.Tls => "TLS: " + verdict.Reason,
            MeshStage.Http => "HTTP: " + verdict.Reason,
            MeshStage.Token => "token: " + verdict.Reason,
            _ => verdict.Reason,
        },
        PassedOver = verdict.PassedOver,
        MissingFacts = verdict.MissingFacts,
        HttpStatus = verdict.HttpStatus,
    };
}
