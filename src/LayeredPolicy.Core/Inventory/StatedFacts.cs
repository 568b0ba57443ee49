using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>
/// Facts that no object of a cluster tells, stated in a document of kind <c>ClusterFacts</c> (apiVersion
/// <c>layeredpolicy.dev/v1alpha1</c>) or in code. A null fact is unknown; nothing here has a default.
/// </summary>
public sealed record StatedFacts
{
    /// <summary>Nothing is stated.</summary>
    public static StatedFacts None { get; } = new();

    /// <summary>The mesh's trust domain, the first part of every SPIFFE identity.</summary>
    public Fact<string>? TrustDomain { get; init; }

    /// <summary>Other trust domains whose identities the mesh accepts as its own.</summary>
    public Fact<ImmutableArray<string>>? TrustDomainAliases { get; init; }

    /// <summary>The namespace whose mesh policies hold for the whole mesh.</summary>
    public Fact<string>? MeshRootNamespace { get; init; }

    /// <summary>Whether hosts outside the cluster see pods under their own addresses, rather than under their node's.</summary>
    public Fact<bool>? PodsRoutable { get; init; }

    /// <summary>The networks from which pods get their addresses.</summary>
    public Fact<ImmutableArray<Cidr>>? PodNetworks { get; init; }

    /// <summary>The networks from which Services get their addresses.</summary>
    public Fact<ImmutableArray<Cidr>>? ServiceNetworks { get; init; }

    /// <summary>The addresses of the nodes, as pods and hosts see them.</summary>
    public Fact<ImmutableArray<Cidr>>? NodeAddresses { get; init; }

    /// <summary>The addresses of the API server behind its Service.</summary>
    public Fact<ImmutableArray<Cidr>>? ApiServerAddresses { get; init; }

    /// <summary>The ports of the API server behind its Service.</summary>
    public Fact<ImmutableArray<int>>? ApiServerPorts { get; init; }

    /// <summary>What answers DNS: <c>coredns</c>, <c>kube-dns</c>, <c>nodelocaldns</c> or another name.</summary>
    public Fact<string>? DnsProvider { get; init; }

    /// <summary>Addresses that answer DNS and belong to no pod, for example a node-local cache.</summary>
    public Fact<ImmutableArray<Cidr>>? DnsAddresses { get; init; }

    /// <summary>The addresses of the cloud's metadata server.</summary>
    public Fact<ImmutableArray<Cidr>>? MetadataAddresses { get; init; }

    /// <summary>The Kubernetes version.</summary>
    public Fact<string>? KubernetesVersion { get; init; }

    /// <summary>The Calico version.</summary>
    public Fact<string>? CalicoVersion { get; init; }

    /// <summary>The Istio version.</summary>
    public Fact<string>? IstioVersion { get; init; }
}
