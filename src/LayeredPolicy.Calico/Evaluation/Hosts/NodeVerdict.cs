using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>What becomes of a connection at one node, answer included.</summary>
public sealed record NodeVerdict
{
    /// <summary>Allowed when the request arrives and the answer comes back.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Whether the request arrives; it may while the answer is lost, where connections are not tracked.</summary>
    public required bool RequestArrives { get; init; }

    /// <summary>Whether the node keeps a tracking entry for the connection, and whether the answer was seen by it.</summary>
    public required ConnectionTracking Tracking { get; init; }

    /// <summary>What each point on the way did, the request first, then the answer where it was judged.</summary>
    public required ImmutableArray<EnforcementStep> Steps { get; init; }
}
