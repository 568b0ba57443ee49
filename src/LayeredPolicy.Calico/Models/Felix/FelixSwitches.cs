namespace LayeredPolicy.Calico.Models;

/// <summary>Values of the FelixConfiguration fields that are switched by a word.</summary>
public static class FelixSwitches
{
    /// <summary>Switched on.</summary>
    public const string Enabled = "Enabled";

    /// <summary>Switched off.</summary>
    public const string Disabled = "Disabled";
}
