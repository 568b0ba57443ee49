using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

public sealed partial class PolicyWorld
{
    /// <summary>All the traffic between two ends that every enforcement point of both layers lets through.</summary>
    /// <remarks>A set that would grow beyond its bound is answered as wholly undecided.</remarks>
    public TrafficBounds Allowed(Party source, Party destination) => PairTraffic.Of(Layers, source, destination).Both;

    /// <summary>
    /// The connection as the sets of this world know it, for a question to <see cref="Allowed"/> or to a map: its path normalised, its
    /// repeated headers, tokens and client address as the destination's proxy sees them.
    /// </summary>
    /// <returns>Null when a proxy refuses the request for its text alone, before any policy is asked. It then passes in no set.</returns>
    public TrafficExample? Project(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection completed = Complete(connection);
        ICompiledLayer? mesh = Layers.FirstOrDefault(static l => l.Kind == LayerKind.Mesh);
        return mesh is null ? completed.ToExample() : mesh.Project(completed);
    }

    /// <summary>All the traffic between two ends that one layer lets through; what the other layer does takes no part.</summary>
    public TrafficBounds AllowedBy(LayerKind layer, Party source, Party destination)
    {
        PairTraffic traffic = PairTraffic.Of(Layers, source, destination);
        return layer == LayerKind.Network ? traffic.Network : traffic.Mesh;
    }
}
