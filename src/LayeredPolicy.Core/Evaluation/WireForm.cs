using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>How a part of the traffic between two ends travels when the mesh wraps it.</summary>
/// <param name="Carried">The traffic that travels this way.</param>
/// <param name="Hops">The connections on the wire that carry it, in order. The traffic passes the network when every hop does.</param>
public sealed record WireForm(TrafficSet Carried, ImmutableArray<WireHop> Hops);
