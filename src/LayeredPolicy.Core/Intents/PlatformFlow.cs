namespace LayeredPolicy.Intents;

/// <summary>A platform flow that a default deny can keep open. Each kept flow is computed from the facts and printed in the plan.</summary>
public enum PlatformFlow
{
    /// <summary>Pods to the cluster's DNS servers, UDP and TCP, on the port the server pods listen on.</summary>
    Dns,

    /// <summary>The kubelet's probes.</summary>
    Probes,

    /// <summary>Proxies to the mesh's control plane.</summary>
    MeshControl,

    /// <summary>The metrics collector to the pods' merged metrics.</summary>
    Metrics,
}
