namespace LayeredPolicy.Istio.Evaluation;

/// <summary>How the peers of a sidecar settle TLS, port by port.</summary>
internal enum PeerChoice
{
    /// <summary>They prove the identity that they are asked about on every port, or none.</summary>
    AsGiven,

    /// <summary>They are proxies of the mesh: to ports that take plaintext only they send plaintext, and so prove no identity there.</summary>
    MeshClient,

    /// <summary>They come through the mesh's tunnel, which is mutual TLS whatever the mode says.</summary>
    Tunnel,
}
