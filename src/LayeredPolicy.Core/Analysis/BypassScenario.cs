namespace LayeredPolicy.Analysis;

/// <summary>Which control is taken away.</summary>
public enum BypassScenario
{
    /// <summary>
    /// The workload is compromised and its traffic skips its own proxy. It may still use the identity of its service account, or none.
    /// Proxies of others still judge.
    /// </summary>
    OwnProxySkipped,

    /// <summary>No mesh policy is enforced anywhere; the network layer judges traffic as it is.</summary>
    MeshOff,

    /// <summary>No network policy is enforced anywhere; the mesh layer judges what it sees.</summary>
    NetworkOff,
}
