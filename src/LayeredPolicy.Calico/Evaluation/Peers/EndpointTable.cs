using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Binding;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>
/// All that is known of endpoints before any policy is looked at: their label classes, and who owns which address. It is the same for all
/// sets of policies of one cluster, so networks that differ in policies alone share it, with the numbers of their sets.
/// </summary>
internal sealed class EndpointTable
{
    private readonly int[] _endpointOfWorkload;
    private readonly int[] _groupOfWorkload;

    /// <summary>Sorts the endpoints of a network.</summary>
    public EndpointTable(BoundNetwork network, ClusterFacts facts)
    {
        Endpoints = network.Endpoints;
        Labels = new LabelClasses(network.Endpoints);
        Owned = new AddressShape(NetsOf(static _ => true));
        OwnedWithoutPods = new AddressShape(NetsOf(static e => e.Kind != EndpointKind.Workload));
        OwnersWithoutPods =
        [
            .. Enumerable.Range(0, Endpoints.Length)
                .Where(i => Endpoints[i].Kind != EndpointKind.Workload && !Endpoints[i].Nets.IsEmpty).Select(i => Labels[i]).Distinct(),
        ];
        Workloads = facts.Workloads;
        PodNetworks = facts.Stated.PodNetworks is { Value.IsEmpty: false } stated ? AddressSet.Of(stated.Value) : null;
        _endpointOfWorkload = new int[Workloads.Length];
        Array.Fill(_endpointOfWorkload, -1);
        for (int i = 0; i < Endpoints.Length; i++)
        {
            if (Endpoints[i].WorkloadIndex is >= 0 and var workload)
            {
                _endpointOfWorkload[workload] = i;
            }
        }

        _groupOfWorkload = [.. Workloads.Select(w => w.Addresses.Length == 1 ? Owned.Find(w.Addresses[0]) : -1)];
        HasUnplaced = Array.Exists(_groupOfWorkload, static g => g < 0);
        HostEndpoints = [.. Enumerable.Range(0, Endpoints.Length).Where(i => Endpoints[i] is { Kind: EndpointKind.Host, Node: not null })];
        NodeAddresses = Endpoints
            .Where(static e => e.Kind == EndpointKind.Host && e.Node is not null)
            .GroupBy(static e => e.Node!, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.SelectMany(static e => e.Nets).Select(static n => n.First).Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }

    private EndpointTable(EndpointTable other)
    {
        Endpoints = other.Endpoints;
        Labels = other.Labels.Renewed();
        Owned = other.Owned;
        OwnedWithoutPods = other.OwnedWithoutPods;
        OwnersWithoutPods = other.OwnersWithoutPods;
        Workloads = other.Workloads;
        PodNetworks = other.PodNetworks;
        _endpointOfWorkload = other._endpointOfWorkload;
        _groupOfWorkload = other._groupOfWorkload;
        HasUnplaced = other.HasUnplaced;
        HostEndpoints = other.HostEndpoints;
        NodeAddresses = other.NodeAddresses;
    }

    /// <summary>The same endpoints, with no set numbered.</summary>
    public EndpointTable Renewed() => new(this);

    /// <summary>Held while a network is compiled, for what networks share grows then.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The endpoints.</summary>
    public ImmutableArray<PolicyEndpoint> Endpoints { get; }

    /// <summary>The workloads of the cluster, endpoints or not.</summary>
    public ImmutableArray<Workload> Workloads { get; }

    /// <summary>The label classes of the endpoints.</summary>
    public LabelClasses Labels { get; }

    /// <summary>The numbers of the sets that policies ask about.</summary>
    public SetCatalog Sets { get; } = new();

    /// <summary>Membership as the conditions of compiled rules see it.</summary>
    public PeerSource Source { get; } = new();

    /// <summary>One object for equal classes of peers.</summary>
    public Dictionary<PeerClass, PeerClass> Classes { get; } = [];

    /// <summary>Who owns which address; owners are label classes.</summary>
    public AddressShape Owned { get; }

    /// <summary>Who but pods owns which address; owners are label classes.</summary>
    public AddressShape OwnedWithoutPods { get; }

    /// <summary>The label classes of those who own networks and are no pods.</summary>
    public ImmutableArray<int> OwnersWithoutPods { get; }

    /// <summary>The networks that pods get their addresses from, or null when they are not stated.</summary>
    public AddressSet? PodNetworks { get; }

    /// <summary>The addresses of nodes that have host endpoints.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<IpAddress>> NodeAddresses { get; }

    /// <summary>Whether some workload has no address, or several.</summary>
    public bool HasUnplaced { get; }

    /// <summary>The numbers of the host endpoints of known nodes.</summary>
    public ImmutableArray<int> HostEndpoints { get; }

    /// <summary>The number of a workload's endpoint, or -1 when it is none.</summary>
    public int EndpointOf(int workload) => _endpointOfWorkload[workload];

    /// <summary>The group of owners of a workload's only address in <see cref="Owned"/>, or -1 when it has none or several.</summary>
    public int GroupOf(int workload) => _groupOfWorkload[workload];

    private IEnumerable<(Cidr Net, int Owner)> NetsOf(Func<PolicyEndpoint, bool> which)
    {
        for (int i = 0; i < Endpoints.Length; i++)
        {
            if (which(Endpoints[i]))
            {
                foreach (Cidr net in Endpoints[i].Nets)
                {
                    yield return (net, Labels[i]);
                }
            }
        }
    }
}
