namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="ClientTlsSettings.Mode"/>.</summary>
public static class ClientTlsModes
{
    /// <summary>Plaintext; the default of a present but empty <c>tls</c>, which switches automatic mutual TLS off.</summary>
    public const string Disable = "DISABLE";

    /// <summary>TLS without a client certificate.</summary>
    public const string Simple = "SIMPLE";

    /// <summary>TLS with the client certificate that the settings name.</summary>
    public const string Mutual = "MUTUAL";

    /// <summary>Mutual TLS with the certificates of the mesh.</summary>
    public const string IstioMutual = "ISTIO_MUTUAL";
}
