using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Some traffic at an enforcement point, and who decides it there unless an earlier entry of the <see cref="DecisionTable"/> does.</summary>
/// <param name="Traffic">The traffic.</param>
/// <param name="Stage">The stage that decides; the application when none refuses.</param>
/// <param name="Outcome">What happens to it.</param>
public sealed record DecidedTraffic(TrafficBounds Traffic, MeshStage Stage, Outcome Outcome)
{
    /// <summary>The rule that decides; null for a default.</summary>
    public RuleRef? By { get; init; }

    /// <summary>The HTTP status that the client sees when the proxy refuses; null when it answers nothing or lets the traffic pass.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Prints <c>allowed by ns/name spec.rules[0]: TCP 8080 ...</c>.</summary>
    public override string ToString() =>
        $"{Outcome.ToString().ToLowerInvariant()} {(By is null ? "by default" : $"by {By}")}{(Stage == MeshStage.Application ? "" : $" ({Stage})")}: {Traffic}";

    internal DecidedTraffic Within(TrafficSet set) => this with { Traffic = Traffic & TrafficBounds.Exactly(set) };
}
