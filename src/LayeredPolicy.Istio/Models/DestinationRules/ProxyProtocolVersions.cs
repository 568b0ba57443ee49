namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="ProxyProtocol.Version"/>.</summary>
public static class ProxyProtocolVersions
{
    /// <summary>The text header.</summary>
    public const string V1 = "V1";

    /// <summary>The binary header.</summary>
    public const string V2 = "V2";
}
