namespace LayeredPolicy.Calico.Models;

/// <summary>Values of <see cref="TierSpec.DefaultAction"/>: what happens to traffic that a policy of the tier selects and no rule decides.</summary>
public static class TierDefaultActions
{
    /// <summary>Drop it; the default.</summary>
    public const string Deny = "Deny";

    /// <summary>Go on with the next tier.</summary>
    public const string Pass = "Pass";
}
