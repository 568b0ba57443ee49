namespace LayeredPolicy.Intents;

/// <summary>What a clause's traffic speaks, as far as a layer could look into it.</summary>
public enum AppProtocol
{
    /// <summary>Any bytes over TCP.</summary>
    Tcp,

    /// <summary>UDP; no mesh sees it.</summary>
    Udp,

    /// <summary>SCTP; no mesh sees it.</summary>
    Sctp,

    /// <summary>HTTP/1.1 or HTTP/2, readable by a proxy.</summary>
    Http,

    /// <summary>gRPC over HTTP/2, readable by a proxy.</summary>
    Grpc,

    /// <summary>TLS that the application terminates; a proxy sees the server name only.</summary>
    Tls,
}
