using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

public sealed partial class PolicyWorld
{
    /// <summary>All the traffic between two ends that every enforcement point of both layers lets through.</summary>
    /// <remarks>A set that would grow beyond its bound is answered as wholly undecided.</remarks>
    public TrafficBounds Allowed(Party source, Party destination) => PairTraffic.Of(Layers, source, destination).Both;

    /// <summary>All the traffic between two ends that one layer lets through; what the other layer does takes no part.</summary>
    public TrafficBounds AllowedBy(LayerKind layer, Party source, Party destination)
    {
        PairTraffic traffic = PairTraffic.Of(Layers, source, destination);
        return layer == LayerKind.Network ? traffic.Network : traffic.Mesh;
    }
}
