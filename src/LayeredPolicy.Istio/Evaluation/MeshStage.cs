namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The stages of a proxy that can refuse a connection or a request, in the order that traffic meets them.</summary>
public enum MeshStage
{
    /// <summary>The TLS handshake and what PeerAuthentication makes of plaintext.</summary>
    Tls,

    /// <summary>HTTP parsing and path normalisation.</summary>
    Http,

    /// <summary>The check of tokens by RequestAuthentication.</summary>
    Token,

    /// <summary>AuthorizationPolicy.</summary>
    Authorization,

    /// <summary>None refused: the application gets it.</summary>
    Application,
}
