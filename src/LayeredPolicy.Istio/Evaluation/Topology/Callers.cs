using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What the client's side of the mesh does: which identity it proves to whom, and through which kind of connection.</summary>
/// <param name="points">The points of all workloads.</param>
/// <param name="settings">The mesh's settings.</param>
/// <param name="clientTls">What DestinationRules say.</param>
/// <param name="assumed">How sources take part of which the facts do not say it.</param>
internal sealed class Callers(ImmutableArray<WorkloadPoints> points, MeshSettings settings, ClientTls clientTls, MeshMode assumed)
{
    /// <summary>The points of a party that is a workload, or null.</summary>
    public WorkloadPoints? PointsOf(Party party) => party.Workload is null ? null : points[party.WorkloadIndex];

    /// <summary>The identity that the source's proxy proves to the destination; null for plaintext and when it is not known.</summary>
    public string? PrincipalOf(Connection connection)
    {
        WorkloadPoints? source = PointsOf(connection.Source);
        WorkloadPoints? destination = PointsOf(connection.Destination);
        if (source is null || destination is null || ModeOf(source) == MeshMode.None || destination.Workload.Mesh == MeshMode.None)
        {
            return null;
        }

        bool proves = ModeOf(source) == MeshMode.Ambient ? destination.Gateway is null || TakesMeshTls(destination, connection.DestinationPort)
            : destination.Gateway is not null ? TakesMeshTls(destination, connection.DestinationPort)
            : destination.Sidecar is not { } sidecar || destination.Workload.Mesh != MeshMode.Sidecar || UsesMutualTls(source, destination, sidecar.Peers, connection.DestinationPort);
        return proves ? source.Principal : null;
    }

    /// <summary>
    /// The connection as it arrives when the destination has a sidecar, for a destination of which the facts do not say it: a sidecar
    /// sends plaintext to another that takes nothing else.
    /// </summary>
    public Connection ToSidecar(Connection connection, WorkloadPoints destination) =>
        destination.Sidecar is { } sidecar && PointsOf(connection.Source) is { } source && ModeOf(source) == MeshMode.Sidecar &&
        connection.Principal == source.Principal && !UsesMutualTls(source, destination, sidecar.Peers, connection.DestinationPort)
            ? connection with { Principal = null }
            : connection;

    /// <summary>Whether the facts leave open if the source takes part in the mesh, so that its identity is undecided.</summary>
    public bool IsUndecided(Connection connection) => connection.Principal is null && PointsOf(connection.Source)?.Workload.Mesh == MeshMode.Unknown;

    /// <summary>Whether the source reaches mesh workloads through the mesh's tunnel.</summary>
    public bool Tunnels(Party source, WorkloadPoints destination, string? principal) =>
        principal is not null && destination.Gateway is null &&
        (destination.Workload.Mesh == MeshMode.Ambient || (PointsOf(source) is { } points && ModeOf(points) == MeshMode.Ambient));

    /// <summary>Whether the source sends traffic through waypoints: mesh clients do, gateways do not.</summary>
    public bool UsesWaypoints(Party source, string? principal) => principal is not null && PointsOf(source) is not { Servers.IsEmpty: false };

    private MeshMode ModeOf(WorkloadPoints source) => source.Workload.Mesh == MeshMode.Unknown ? assumed : source.Workload.Mesh;

    private bool UsesMutualTls(WorkloadPoints source, WorkloadPoints destination, PeerSettings peers, int? port)
    {
        if (!clientTls.IsEmpty)
        {
            // Clients go through the Service; with several of them the first that a rule names counts.
            foreach (ServedPort served in destination.Served.Where(s => port is null || s.Target == port))
            {
                if (clientTls.ProvesIdentity(source.Workload.Namespace, served.Service, port is null ? null : served.Port.Port) is { } proves)
                {
                    return proves;
                }
            }
        }

        return settings.EnableAutoMtls &&
            (port is { } number ? peers.ClientUsesMutualTls(number, serverHasProxy: true) : peers.ServiceMode != MutualTlsMode.Disable);
    }

    private static bool TakesMeshTls(WorkloadPoints gateway, int? port) => gateway.Servers.Any(s => s.IsMeshMutual && (port is null || s.Port == port));
}
