namespace LayeredPolicy.Intents;

/// <summary>A part of the platform that intents may name.</summary>
public enum PlatformPart
{
    /// <summary>The cluster's DNS servers.</summary>
    Dns,

    /// <summary>The Kubernetes API server.</summary>
    ApiServer,

    /// <summary>The nodes' own addresses.</summary>
    Nodes,

    /// <summary>The mesh's control plane.</summary>
    Istiod,

    /// <summary>The metrics collector.</summary>
    Prometheus,

    /// <summary>The cloud's instance metadata service, at 169.254.169.254 and fd00:ec2::254.</summary>
    Metadata,
}
