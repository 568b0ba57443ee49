using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// What the proxies on the way to a destination see of a connection's request. Where several may be on the way and see different things,
/// what they do not agree on is left open.
/// </summary>
internal static class RouteProjection
{
    /// <summary>The connection as the sets of the mesh know it; null when its only proxy refuses its text alone.</summary>
    public static TrafficExample? Of(WorkloadPoints points, Connection connection, Callers callers) => points.Workload.Mesh switch
    {
        MeshMode.None => connection.ToExample(),
        MeshMode.Sidecar => AtProxy(points, connection, callers),
        MeshMode.Ambient => ThroughWaypoints(points, connection, callers),
        _ => Agreed(connection, [AtProxy(points, connection, callers), ThroughWaypoints(points, connection, callers)]),
    };

    private static TrafficExample? AtProxy(WorkloadPoints points, Connection connection, Callers callers) =>
        MeshRoute.IsOwnPort(connection) ? connection.ToExample()
        : points.Sidecar is { } sidecar ? sidecar.Project(connection, callers.Tunnels(connection.Source, points, connection.Principal))
        : points.Gateway is { } gateway ? gateway.Project(connection)
        : connection.ToExample();

    // The straight way sees nothing of the request, so a waypoint that refuses it does not close all ways.
    private static TrafficExample ThroughWaypoints(WorkloadPoints points, Connection connection, Callers callers) => Agreed(
        connection,
        [.. MeshRoute.PathsOf(points, connection.Source, connection.Principal, callers).Where(p => WaypointHops.Serves(p, connection))
            .Select(p => p.Point.Project(new WaypointHops(p, connection).ToWaypoint))]);

    private static TrafficExample Agreed(Connection connection, ImmutableArray<TrafficExample?> seen)
    {
        TrafficExample example = connection.ToExample();
        if (seen.IsEmpty)
        {
            return example;
        }

        if (connection.Http is not null && (seen.Contains(null) || seen.Any(s => !SameRequest(s!.Http, seen[0]!.Http))))
        {
            return example with { Http = null, ContentIsKnown = false };
        }

        TrafficExample first = seen[0]!;
        return example with
        {
            Http = first.Http,
            Claims = seen.All(s => s!.Claims is { } claims && first.Claims is { } same && claims.SequenceEqual(same)) ? first.Claims : null,
            Tokens = first.Tokens.SetItems(seen.Skip(1).SelectMany(static s => s!.Tokens)),
            ClientAddress = seen.All(s => s!.ClientAddress == first.ClientAddress) ? first.ClientAddress : null,
        };
    }

    private static bool SameRequest(HttpRequest? one, HttpRequest? other) =>
        one?.Path == other?.Path && (one?.Headers ?? []).SequenceEqual(other?.Headers ?? []);
}
