namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Works out the protocol of a Service port the way istiod does.</summary>
internal static class PortProtocols
{
    /// <summary>The protocol of a TCP port of a Service.</summary>
    /// <param name="number">The port number; a few server-first protocols are known by it.</param>
    /// <param name="name">The port's name, or null.</param>
    /// <param name="appProtocol">The port's application protocol, or null. It wins over the name.</param>
    public static PortProtocol Of(int number, string? name, string? appProtocol)
    {
        string text = appProtocol ?? name ?? "";
        string protocol = text.ToLowerInvariant() switch
        {
            "kubernetes.io/h2c" => "http2",
            "kubernetes.io/ws" => "http",
            "kubernetes.io/wss" => "https",
            string lower when lower == "grpc-web" || lower.StartsWith("grpc-web-", StringComparison.Ordinal) => "grpc-web",
            string lower => lower.Split('-', 2)[0],
        };
        return protocol switch
        {
            "http" or "http2" or "grpc" or "grpc-web" or "http_proxy" => PortProtocol.Http,
            "tcp" or "https" or "tls" or "mongo" or "redis" or "mysql" => PortProtocol.Tcp,
            _ => number is 25 or 53 or 3306 or 27017 ? PortProtocol.Tcp : PortProtocol.Auto,
        };
    }
}
