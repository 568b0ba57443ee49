namespace LayeredPolicy.Istio.Validation;

/// <summary>Port protocols as istiod reads them, without regard to case.</summary>
internal static class ProtocolText
{
    /// <summary>Whether istiod knows the protocol.</summary>
    public static bool IsKnown(string? protocol) => IsHttp(protocol) || IsTcp(protocol) || Upper(protocol) is "UDP" or "HTTP3" or "HBONE" or "DOUBLE-HBONE";

    /// <summary>Whether requests can be seen.</summary>
    public static bool IsHttp(string? protocol) => Upper(protocol) is "HTTP" or "HTTP2" or "GRPC" or "GRPC-WEB" or "HTTP_PROXY";

    /// <summary>Whether only a byte stream can be seen.</summary>
    public static bool IsTcp(string? protocol) => Upper(protocol) is "TCP" or "HTTPS" or "TLS" or "MONGO" or "REDIS" or "MYSQL";

    /// <summary>Whether the stream begins with TLS.</summary>
    public static bool IsTls(string? protocol) => Upper(protocol) is "HTTPS" or "TLS";

    private static string Upper(string? protocol) => (protocol ?? "").ToUpperInvariant();
}
