namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="OutboundTrafficPolicy.Mode"/>.</summary>
public static class OutboundTrafficModes
{
    /// <summary>Only services in the registry; the default of a present but empty policy.</summary>
    public const string RegistryOnly = "REGISTRY_ONLY";

    /// <summary>Unknown destinations are passed through.</summary>
    public const string AllowAny = "ALLOW_ANY";
}
