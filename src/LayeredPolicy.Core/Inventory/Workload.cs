using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>
/// A pod, or the pod template of a controller that stands for all the pods it makes. Two pods of one template are one workload
/// when only the template is in the input; when pods of a template are in the input, they stand for it.
/// </summary>
public sealed record Workload
{
    /// <summary>The pod's or the controller's identity in the input.</summary>
    public required ResourceId Id { get; init; }

    /// <summary>The position in <see cref="ClusterFacts.Workloads"/>; bitsets over workloads use it.</summary>
    public required int Index { get; init; }

    /// <summary>The namespace; <c>default</c> when the manifest gives none, as the API server does.</summary>
    public required string Namespace { get; init; }

    /// <summary>The pod's or the controller's name.</summary>
    public required string Name { get; init; }

    /// <summary>The labels of the pod or of the pod template.</summary>
    public required LabelSet Labels { get; init; }

    /// <summary>The annotations of the pod or of the pod template.</summary>
    public LabelSet Annotations { get; init; } = LabelSet.Empty;

    /// <summary>The controller at the top of a pod's owners, for example its Deployment; null for a template and for a pod of its own.</summary>
    public ResourceId? Controller { get; init; }

    /// <summary>The service account's name; null when the manifest gives none (the API server then assigns <c>default</c> at creation).</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>The pod's addresses; empty when they are not known. Addresses of a finished pod are kept: see <see cref="Phase"/>.</summary>
    public ImmutableArray<IpAddress> Addresses { get; init; } = [];

    /// <summary>The node the pod runs on, or null when it is not known.</summary>
    public string? Node { get; init; }

    /// <summary>Whether the pod shares its node's network; such a pod is not an endpoint of its own.</summary>
    public bool HostNetwork { get; init; }

    /// <summary>The pod's phase, or null for a template or a pod without status.</summary>
    public string? Phase { get; init; }

    /// <summary>The ports that the containers declare, native sidecars (init containers that restart) included.</summary>
    public ImmutableArray<ContainerPort> Ports { get; init; } = [];

    /// <summary>The ports that the other init containers declare. They are closed once the pod runs, but Calico resolves names through them.</summary>
    public ImmutableArray<ContainerPort> InitPorts { get; init; } = [];

    /// <summary>How the workload takes part in the mesh.</summary>
    public MeshMode Mesh { get; init; }

    /// <summary>
    /// Whether nothing is known of the pod but that there is one: its namespace, labels, account and addresses may be any. Layers say what
    /// others let it do, undecided where that depends on what it is; its own policies are not known and are not judged.
    /// </summary>
    public bool IsUnknown { get; init; }

    /// <summary>Prints <c>namespace/name</c>, or the name alone of a pod of which nothing else is known.</summary>
    public override string ToString() => IsUnknown ? Name : Namespace + "/" + Name;
}
