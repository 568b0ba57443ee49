namespace LayeredPolicy.Istio.Models;

/// <summary>Values of the <c>captureMode</c> of a Sidecar listener.</summary>
public static class CaptureModes
{
    /// <summary>The capture mode of the environment.</summary>
    public const string Default = "DEFAULT";

    /// <summary>Traffic is redirected by iptables.</summary>
    public const string Iptables = "IPTABLES";

    /// <summary>Nothing is redirected; the application addresses the listener itself.</summary>
    public const string None = "NONE";
}
