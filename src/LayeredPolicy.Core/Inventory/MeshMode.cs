namespace LayeredPolicy;

/// <summary>How a workload takes part in the mesh.</summary>
public enum MeshMode
{
    /// <summary>The facts do not say. Answers that depend on it are unknown.</summary>
    Unknown,

    /// <summary>The workload is not in the mesh.</summary>
    None,

    /// <summary>A proxy runs inside the workload's pod.</summary>
    Sidecar,

    /// <summary>The node's ztunnel carries the workload's traffic.</summary>
    Ambient,
}
