namespace LayeredPolicy.Intents;

/// <summary>Whether a clause's callers must prove who they are.</summary>
public enum IdentityNeed
{
    /// <summary>Required when both ends are in the mesh; the default.</summary>
    Required,

    /// <summary>Checked where it can be, given up where it cannot.</summary>
    Preferred,

    /// <summary>Not checked.</summary>
    None,
}
