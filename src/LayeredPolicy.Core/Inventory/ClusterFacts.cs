using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>
/// What is known of a cluster apart from its policies: what runs, under which labels and identities, at which addresses.
/// A fact that is absent is unknown, never a default.
/// </summary>
public sealed partial class ClusterFacts
{
    private ClusterFacts() => _index = new(() => new Index(this));

    /// <summary>Nothing is known.</summary>
    public static ClusterFacts Empty { get; } = new();

    /// <summary>The namespaces that have an object in the input.</summary>
    public ImmutableArray<NamespaceFact> Namespaces { get; private init; } = [];

    /// <summary>The workloads; <see cref="Workload.Index"/> is the position here.</summary>
    public ImmutableArray<Workload> Workloads { get; private init; } = [];

    /// <summary>The service accounts that have an object in the input.</summary>
    public ImmutableArray<ServiceAccountFact> ServiceAccounts { get; private init; } = [];

    /// <summary>The Services that have an object in the input.</summary>
    public ImmutableArray<ServiceFact> Services { get; private init; } = [];

    /// <summary>The endpoints of Services that the input lists, in the order read.</summary>
    public ImmutableArray<EndpointSliceFact> EndpointSlices { get; private init; } = [];

    /// <summary>The Ingresses of Kubernetes and the Routes of OpenShift in the input.</summary>
    public ImmutableArray<IngressFact> Ingresses { get; private init; } = [];

    /// <summary>The nodes that have an object in the input.</summary>
    public ImmutableArray<NodeFact> Nodes { get; private init; } = [];

    /// <summary>The guarded host interfaces that have an object in the input.</summary>
    public ImmutableArray<HostEndpointFact> HostEndpoints { get; private init; } = [];

    /// <summary>What no object of a cluster says and the user stated: the trust domain, whether pods are routable, addresses of the platform.</summary>
    public StatedFacts Stated { get; private init; } = StatedFacts.None;

    /// <summary>What the collection of facts had to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];
}
