using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>What one class of ends may send to another.</summary>
/// <param name="From">Who opens the connections.</param>
/// <param name="To">Who receives them.</param>
/// <param name="Traffic">What passes both layers; never wholly empty.</param>
/// <param name="Network">What passes the network layer.</param>
/// <param name="Mesh">What passes the mesh layer.</param>
public sealed record ConnectivityEdge(EndpointClass From, EndpointClass To, TrafficBounds Traffic, TrafficBounds Network, TrafficBounds Mesh)
{
    /// <summary>Prints <c>from -> to: traffic</c>.</summary>
    public override string ToString() => $"{From} -> {To}: {Traffic}";
}
