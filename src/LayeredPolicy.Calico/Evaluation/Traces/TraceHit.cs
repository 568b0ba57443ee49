using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>Something in a list of policies that acted on a packet: it decided, or sent it on to the next tier.</summary>
public sealed record TraceHit
{
    /// <summary>What acted.</summary>
    public required TraceHitKind Kind { get; init; }

    /// <summary>What it did: Allow, Deny or Pass.</summary>
    public required RuleAction Action { get; init; }

    /// <summary>The tier, or null for profiles.</summary>
    public string? Tier { get; init; }

    /// <summary>The policy's kind in Calico's words, for example <c>KubernetesNetworkPolicy</c>; null unless it is a policy's rule.</summary>
    public string? PolicyKind { get; init; }

    /// <summary>The profile's name, or null.</summary>
    public string? Profile { get; init; }

    /// <summary>The rule's index after conversion to Calico's rules, from zero; -1 when no rule acted.</summary>
    public int RuleIndex { get; init; } = -1;

    /// <summary>The rule where it is written, or null when none acted.</summary>
    public RuleRef? Rule { get; init; }

    /// <summary>Prints what acted, in words.</summary>
    public override string ToString() => Kind switch
    {
        TraceHitKind.Rule => $"{Rule} in tier {Tier}",
        TraceHitKind.Profile when Rule is null => $"profile {Profile}, which does not exist",
        TraceHitKind.Profile => $"rule {RuleIndex + 1} of profile {Profile}",
        TraceHitKind.TierDefault => $"the end of tier {Tier}",
        TraceHitKind.BadRequest => "the form of the request",
        _ => "no profile",
    };
}
