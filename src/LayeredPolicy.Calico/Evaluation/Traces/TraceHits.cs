using LayeredPolicy.Calico.Evaluation.Lists;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>Makes the hits of traces and decision tables.</summary>
internal static class TraceHits
{
    /// <summary>Nothing decided: the endpoint has no profiles, or none matched.</summary>
    public static TraceHit NoProfile { get; } = new() { Kind = TraceHitKind.NoProfile, Action = RuleAction.Deny };

    /// <summary>A rule of a policy.</summary>
    public static TraceHit Of(TierSlice tier, CompiledPolicy policy, CompiledRule rule) => new()
    {
        Kind = TraceHitKind.Rule,
        Action = rule.Action,
        Tier = tier.Name,
        PolicyKind = policy.Source.Kind,
        RuleIndex = rule.Index,
        Rule = rule.Reference,
    };

    /// <summary>The default action of a tier.</summary>
    public static TraceHit EndOf(TierSlice tier) =>
        new() { Kind = TraceHitKind.TierDefault, Action = tier.PassesByDefault ? RuleAction.Pass : RuleAction.Deny, Tier = tier.Name };

    /// <summary>A rule of a profile; what does not allow there denies.</summary>
    public static TraceHit Of(CompiledProfile profile, CompiledRule rule) => new()
    {
        Kind = TraceHitKind.Profile,
        Action = rule.Action == RuleAction.Allow ? RuleAction.Allow : RuleAction.Deny,
        Profile = profile.Name,
        RuleIndex = rule.Index,
        Rule = rule.Reference,
    };

    /// <summary>A profile that does not exist.</summary>
    public static TraceHit Missing(CompiledProfile profile) =>
        new() { Kind = TraceHitKind.Profile, Action = RuleAction.Deny, Profile = profile.Name, RuleIndex = 0 };
}
