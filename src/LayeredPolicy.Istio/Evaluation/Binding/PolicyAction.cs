namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What an authorization policy does with a match.</summary>
internal enum PolicyAction
{
    /// <summary>Lets it pass, and refuses what no such policy matches.</summary>
    Allow,

    /// <summary>Refuses it.</summary>
    Deny,

    /// <summary>Notes it down; never decides.</summary>
    Audit,

    /// <summary>Asks an external provider.</summary>
    Custom,
}
