namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="HttpConnectionSettings.H2UpgradePolicy"/>.</summary>
public static class H2UpgradePolicies
{
    /// <summary>The default of the mesh.</summary>
    public const string Default = "DEFAULT";

    /// <summary>Keep HTTP/1.1.</summary>
    public const string DoNotUpgrade = "DO_NOT_UPGRADE";

    /// <summary>Use HTTP/2 upstream.</summary>
    public const string Upgrade = "UPGRADE";
}
