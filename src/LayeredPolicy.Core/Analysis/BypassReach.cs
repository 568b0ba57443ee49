using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>One row of a bypass table.</summary>
/// <param name="To">The class of ends that can be reached.</param>
/// <param name="Traffic">What passes in the scenario.</param>
/// <param name="Opened">The part of it that does not pass normally, or that a missing fact leaves open normally and not here.</param>
public sealed record BypassReach(EndpointClass To, TrafficBounds Traffic, TrafficSet Opened);
