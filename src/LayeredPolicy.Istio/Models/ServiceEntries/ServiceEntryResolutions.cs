namespace LayeredPolicy.Istio.Models;

/// <summary>Values of <see cref="ServiceEntrySpec.Resolution"/>: how the proxy finds the endpoints.</summary>
public static class ServiceEntryResolutions
{
    /// <summary>Take the address that the caller chose; the default.</summary>
    public const string None = "NONE";

    /// <summary>Use the listed endpoints.</summary>
    public const string Static = "STATIC";

    /// <summary>Resolve the host and use every answer.</summary>
    public const string Dns = "DNS";

    /// <summary>Resolve the host and use the first answer of each lookup.</summary>
    public const string DnsRoundRobin = "DNS_ROUND_ROBIN";

    /// <summary>Resolve the host that the request names, on demand.</summary>
    public const string DynamicDns = "DYNAMIC_DNS";
}
