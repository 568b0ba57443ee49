using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>Some traffic at an endpoint, and what acts on it unless an earlier entry of its stage in the <see cref="DecisionTable"/> does.</summary>
/// <param name="Traffic">The traffic.</param>
/// <param name="By">What acts on it: a rule or a default, which allows, denies or passes it on to the next stage.</param>
public sealed record DecidedTraffic(TrafficBounds Traffic, TraceHit By)
{
    /// <summary>Prints <c>Allow by NetworkPolicy ns/name rule 1 in tier default: TCP 80</c>.</summary>
    public override string ToString() => $"{By.Action} by {By}: {Traffic}";
}
