using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>Tells a trace as the step of a verdict.</summary>
internal static class TraceText
{
    /// <summary>The step; a preview with staged policies adds a sentence when it ends differently.</summary>
    public static EnforcementStep Step(PolicyTrace trace, PolicyTrace? preview)
    {
        string would = preview is null || preview.Outcome == trace.Outcome ? "" : $"; with staged policies enforced it would be {Word(preview.Outcome)} by {preview.By}";
        return new()
        {
            Layer = LayerKind.Network,
            Point = $"{(trace.Direction == Direction.Ingress ? "ingress" : "egress")} at {trace.Endpoint}",
            Outcome = trace.Outcome,
            By = trace.Outcome == Outcome.Unknown ? null : trace.By.Rule,
            Reason = Reason(trace) + would,
            PassedOver = trace.PassedOver,
            MissingFacts = trace.MissingFacts,
        };
    }

    private static string Reason(PolicyTrace trace)
    {
        if (trace.Outcome == Outcome.Unknown)
        {
            return "undecided: " + string.Join("; ", trace.MissingFacts);
        }

        string via = trace.Via.IsEmpty ? "" : $", after {string.Join(" and ", trace.Via.Select(v => v + " passed it on"))}";
        return trace.By.Kind switch
        {
            TraceHitKind.Rule => $"{trace.By} {(trace.Outcome == Outcome.Allowed ? "allows" : "denies")} it{via}",
            TraceHitKind.TierDefault => $"policies of tier {trace.By.Tier} apply to the endpoint and none matched, so the tier denies it{via}",
            TraceHitKind.Profile when trace.By.Rule is null => $"profile {trace.By.Profile} does not exist, so it denies it{via}",
            TraceHitKind.Profile => $"no policy decides and profile {trace.By.Profile} {(trace.Outcome == Outcome.Allowed ? "allows" : "denies")} it{via}",
            TraceHitKind.BadRequest => "the request path does not begin with a slash",
            _ => $"no policy and no profile allows it{via}",
        };
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => "allowed",
        Outcome.Denied => "denied",
        _ => "undecided",
    };
}
