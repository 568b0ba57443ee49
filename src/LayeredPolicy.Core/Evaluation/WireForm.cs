using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>
/// One way in which a part of the traffic between two ends may travel when the mesh wraps it. Forms may overlap: traffic passes the network
/// when one of its forms does.
/// </summary>
/// <param name="Carried">The traffic that travels this way.</param>
/// <param name="Hops">The connections on the wire that carry it, in order. The traffic passes the network when every hop does.</param>
public sealed record WireForm(TrafficSet Carried, ImmutableArray<WireHop> Hops);
