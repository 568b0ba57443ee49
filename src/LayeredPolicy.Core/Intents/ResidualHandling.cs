namespace LayeredPolicy.Intents;

/// <summary>What to do about what a layer cannot enforce of a clause.</summary>
public enum ResidualHandling
{
    /// <summary>As each residual's own default: R5 and R6 refuse the clause, the others are printed.</summary>
    Default,

    /// <summary>Take them all without a word.</summary>
    Accept,

    /// <summary>Print them; R5 still refuses the clause, since nobody would enforce its request part.</summary>
    Warn,

    /// <summary>Refuse the clause unless each residual is accepted by name.</summary>
    Reject,
}
