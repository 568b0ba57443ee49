namespace LayeredPolicy;

/// <summary>What an enforcement point, a layer or both layers do with a flow.</summary>
public enum Outcome
{
    /// <summary>The flow passes.</summary>
    Allowed,

    /// <summary>The flow is refused.</summary>
    Denied,

    /// <summary>It depends on a fact that is not known; the trace names it.</summary>
    Unknown,
}
