namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="ServerTlsSettings.Mode"/>.</summary>
public static class ServerTlsModes
{
    /// <summary>Route by SNI without terminating TLS; the default.</summary>
    public const string Passthrough = "PASSTHROUGH";

    /// <summary>Terminate TLS with a server certificate.</summary>
    public const string Simple = "SIMPLE";

    /// <summary>Terminate TLS and require a client certificate.</summary>
    public const string Mutual = "MUTUAL";

    /// <summary>Pass through; the SNI names the service, as between clusters.</summary>
    public const string AutoPassthrough = "AUTO_PASSTHROUGH";

    /// <summary>Mutual TLS with the certificates of the mesh.</summary>
    public const string IstioMutual = "ISTIO_MUTUAL";

    /// <summary>Terminate TLS and verify a client certificate if one is offered.</summary>
    public const string OptionalMutual = "OPTIONAL_MUTUAL";
}
