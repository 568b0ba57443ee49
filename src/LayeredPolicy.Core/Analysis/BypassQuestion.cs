namespace LayeredPolicy.Analysis;

/// <summary>The five questions about a compromised workload whose own proxy is skipped.</summary>
public enum BypassQuestion
{
    /// <summary>Which workloads without a proxy of their own can it attack?</summary>
    UnprotectedWorkloads,

    /// <summary>Which workloads behind a proxy that refuses it can it still send packets to, and so flood?</summary>
    FloodableWorkloads,

    /// <summary>To which public addresses can it send data?</summary>
    Exfiltration,

    /// <summary>Which cluster infrastructure can it reach: system namespaces, nodes, the metadata address of the cloud?</summary>
    Infrastructure,

    /// <summary>Which private addresses outside the cluster can it reach, where databases, storage and older systems are?</summary>
    ServicesOutsideMesh,
}
