namespace LayeredPolicy.Calico.Evaluation;

/// <summary>What a <see cref="TraceHit"/> is about.</summary>
public enum TraceHitKind
{
    /// <summary>A rule of a policy.</summary>
    Rule,

    /// <summary>A rule of a profile, or a profile that does not exist.</summary>
    Profile,

    /// <summary>The default action of a tier in which nothing matched.</summary>
    TierDefault,

    /// <summary>The end of all: no profile, or none that matched.</summary>
    NoProfile,

    /// <summary>The proxy of application layer policy, which refuses a request whose path does not begin with a slash.</summary>
    BadRequest,
}
