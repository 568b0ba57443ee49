namespace LayeredPolicy.Istio.Models;

/// <summary>Values of the minimum and maximum TLS version of a server.</summary>
public static class TlsProtocolVersions
{
    /// <summary>The default of the proxy.</summary>
    public const string Auto = "TLS_AUTO";

    /// <summary>TLS 1.0.</summary>
    public const string Tls10 = "TLSV1_0";

    /// <summary>TLS 1.1.</summary>
    public const string Tls11 = "TLSV1_1";

    /// <summary>TLS 1.2.</summary>
    public const string Tls12 = "TLSV1_2";

    /// <summary>TLS 1.3.</summary>
    public const string Tls13 = "TLSV1_3";
}
