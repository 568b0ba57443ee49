namespace LayeredPolicy.Intents;

/// <summary>Whether a clause is enforced.</summary>
public enum ClauseMode
{
    /// <summary>Enforced; the default.</summary>
    Enforce,

    /// <summary>Only watched: nothing of it is enforced.</summary>
    Audit,
}
