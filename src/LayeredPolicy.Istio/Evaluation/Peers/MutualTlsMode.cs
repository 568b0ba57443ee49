namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What a server's proxy accepts from its callers (PeerAuthentication <c>mtls.mode</c>).</summary>
public enum MutualTlsMode
{
    /// <summary>Both mutual TLS and plaintext. What holds without any policy.</summary>
    Permissive,

    /// <summary>Mutual TLS only.</summary>
    Strict,

    /// <summary>Plaintext only. Ambient workloads treat it as <see cref="Permissive"/>.</summary>
    Disable,
}
