using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>A Service of the cluster.</summary>
/// <param name="Namespace">Its namespace; <c>default</c> when the manifest gives none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Selector">The labels of the pods behind it; null when there are none in the manifest: then its endpoints are made by hand.</param>
/// <param name="Ports">Its ports in the order written.</param>
public sealed record ServiceFact(string Namespace, string Name, LabelSet? Selector, ImmutableArray<ServicePort> Ports)
{
    /// <summary>Its identity in the input.</summary>
    public ResourceId Id { get; init; } = new("", "v1", "Service", Namespace, Name);

    /// <summary>Its labels as written.</summary>
    public LabelSet Labels { get; init; } = LabelSet.Empty;

    /// <summary><c>ClusterIP</c>, <c>NodePort</c>, <c>LoadBalancer</c> or <c>ExternalName</c>; <c>ClusterIP</c> when the manifest gives none, as the API server does.</summary>
    public string Type { get; init; } = "ClusterIP";

    /// <summary>Its cluster addresses; empty when they are not known or the Service is headless.</summary>
    public ImmutableArray<IpAddress> ClusterIps { get; init; } = [];

    /// <summary>Whether the Service has no address of its own (<c>clusterIP: None</c>), so that clients see its pods.</summary>
    public bool Headless { get; init; }

    /// <summary><c>Cluster</c> or <c>Local</c>; null when the manifest gives none (the API server then assigns <c>Cluster</c> to types with external traffic).</summary>
    public string? ExternalTrafficPolicy { get; init; }

    /// <summary>The host name that a Service of type <c>ExternalName</c> stands for, or null.</summary>
    public string? ExternalName { get; init; }

    /// <summary>Prints <c>namespace/name</c>.</summary>
    public override string ToString() => Namespace + "/" + Name;
}
