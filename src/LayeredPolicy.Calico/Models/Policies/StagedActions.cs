namespace LayeredPolicy.Calico.Models;

/// <summary>Values of <c>stagedAction</c>: what the staged policy previews.</summary>
public static class StagedActions
{
    /// <summary>Creating or replacing the enforced policy of the same name; the default.</summary>
    public const string Set = "Set";

    /// <summary>Deleting the enforced policy; every other field of the spec except the tier must be absent.</summary>
    public const string Delete = "Delete";

    /// <summary>Accepted and treated like <c>Set</c> by open-source Calico.</summary>
    public const string Learn = "Learn";

    /// <summary>Accepted and treated like <c>Set</c> by open-source Calico.</summary>
    public const string Ignore = "Ignore";
}
