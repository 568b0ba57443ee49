using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>
/// Tells for each end of a connection to which sets of peers it belongs. Peers are known by address: whoever owns it counts, and an
/// address without an owner belongs to no set.
/// </summary>
internal sealed class PeerIndex
{
    private static readonly PolicyEndpoint s_none = new() { Kind = EndpointKind.Workload, Name = "", Labels = LabelSet.Empty, Nets = [] };

    private readonly AddressMap _addresses;
    private readonly PolicyEndpoint?[] _endpointByWorkload;
    private readonly PeerClass[] _byWorkload;
    private readonly ImmutableArray<IpAddress>[] _workloadAddresses;
    private readonly Dictionary<string, ImmutableArray<IpAddress>> _nodeAddresses;
    private readonly PeerClass?[] _byLabels;
    private readonly PeerClass _outside;
    private readonly AddressMap _withoutPods;
    private readonly bool[] _openWorkloads;
    private readonly Lazy<ImmutableArray<(PeerClass Class, AddressSet Addresses)>> _openClasses;

    /// <summary>Works out the membership of all endpoints in all sets of the catalogue.</summary>
    public PeerIndex(BoundNetwork network, ClusterFacts facts, SetCatalog catalog)
    {
        var classes = new EndpointClasses(network, catalog);
        _addresses = AddressMap.Build(classes.Owned, classes.Intern);
        _withoutPods = AddressMap.Build(classes.OwnedWithoutPods, classes.Intern);
        _openClasses = new(OpenClasses);
        _outside = classes.Intern(PeerClass.Empty.Perhaps(classes.WithoutPods));
        _byWorkload = [.. facts.Workloads.Select(_ => _outside)];
        _workloadAddresses = [.. facts.Workloads.Select(w => w.Addresses)];
        _openWorkloads = [.. facts.Workloads.Select(w => w.Addresses.Length > 1)];
        PodNetworks = facts.Stated.PodNetworks is { Value.IsEmpty: false } stated ? AddressSet.Of(stated.Value) : null;
        _endpointByWorkload = new PolicyEndpoint?[facts.Workloads.Length];
        _byLabels = new PeerClass?[facts.Workloads.Length];
        SetCount = catalog.Count;
        EndpointClassOf = classes.ByEndpoint;
        for (int i = 0; i < network.Endpoints.Length; i++)
        {
            if (network.Endpoints[i].WorkloadIndex is >= 0 and var workload)
            {
                _endpointByWorkload[workload] = network.Endpoints[i];
                _byLabels[workload] = classes.ByEndpoint[i];
                _byWorkload[workload] = classes.Intern(WorkloadClass(classes.ByEndpoint[i], _workloadAddresses[workload], classes.WithoutPods));
            }
        }

        _nodeAddresses = network.Endpoints
            .Where(e => e.Kind == EndpointKind.Host && e.Node is not null)
            .GroupBy(e => e.Node!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(e => e.Nets).Select(n => n.First).Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>How many sets there are.</summary>
    public int SetCount { get; }

    /// <summary>The class of each endpoint by its own labels and ports, in the order of the network's endpoints.</summary>
    public ImmutableArray<PeerClass> EndpointClassOf { get; }

    /// <summary>The ranges into which the address space falls, with the class of each.</summary>
    public AddressMap Addresses => _addresses;

    /// <summary>Resolves both ends of a connection. Allocates nothing.</summary>
    public Packet Resolve(Connection connection) => new(
        connection,
        ClassOf(connection.Source, connection.SourceAddress),
        ClassOf(connection.Destination, connection.DestinationAddress),
        false);

    /// <summary>The class of a party when nothing is said of its address.</summary>
    public PeerClass ClassOf(Party party) => ClassOf(party, null);

    /// <summary>The networks that pods get their addresses from, or null when they are not stated.</summary>
    public AddressSet? PodNetworks { get; }

    /// <summary>The class of those who own an address.</summary>
    public PeerClass ClassOf(IpAddress address) => _addresses.Find(address);

    /// <summary>The class of an address as that of someone who is no pod.</summary>
    public PeerClass OutsideClassOf(IpAddress address) => _withoutPods.Find(address);

    /// <summary>The classes of addresses as those of someone who is no pod.</summary>
    public ImmutableArray<(PeerClass Class, AddressSet Addresses)> OutsideClasses => _openClasses.Value;

    /// <summary>The addresses that a party is known to have; empty when none is.</summary>
    public ImmutableArray<IpAddress> AddressesOf(Party party) =>
        party.Workload is { } workload ? _workloadAddresses[workload.Index]
        : party.Node is { } node && _nodeAddresses.TryGetValue(node, out ImmutableArray<IpAddress> known) ? known
        : [];

    /// <summary>Which fact is missing when the membership of a party in a set is undecided.</summary>
    public string WhatIsUnknown(Party party, IpAddress? address, int set) =>
        party.Workload is { } workload && _byLabels[workload.Index] is { } own && own.IsIn(set) == Truth.Unknown
            ? EndpointOf(workload).OpenPrefixes.Contains(CalicoLabels.NamespacePrefix) ? $"the labels of namespace {workload.Namespace} are not known" : $"the labels of service account {workload.Namespace}/{workload.ServiceAccount} are not known"
            : address is { } known ? $"the labels of those who own {known} are not all known" : $"the address of {party} is not known";

    private PolicyEndpoint EndpointOf(Workload workload) => _endpointByWorkload[workload.Index] ?? s_none;

    /// <summary>Whether the addresses of the party are part of the question: it is not a workload, or one with several addresses.</summary>
    public bool IsAddressOpen(Party party) => party.Workload is not { } workload || _openWorkloads[workload.Index];

    /// <summary>Whether the party has only addresses of the family, or none of it.</summary>
    public Truth IsOfFamily(Party party, bool v6)
    {
        ImmutableArray<IpAddress> known = party.Workload is { } workload ? _workloadAddresses[workload.Index] : [];
        int count = known.Count(a => a.IsV6 == v6);
        return known.IsEmpty || (count > 0 && count < known.Length) ? Truth.Unknown : count > 0 ? Truth.True : Truth.False;
    }

    /// <summary>The traffic for which a condition on one end holds, worked out for each way in which that end may appear.</summary>
    public TrafficBounds Where(PartyPair pair, PacketSide side, Func<PeerClass, TrafficBounds> condition)
    {
        Party party = side == PacketSide.Source ? pair.Source : pair.Destination;
        if (!IsAddressOpen(party))
        {
            return condition(_byWorkload[party.WorkloadIndex]);
        }

        TrafficBounds all = TrafficBounds.None;
        foreach ((PeerClass peer, AddressSet addresses) in party.Workload is { } workload ? Alternatives(workload) : _openClasses.Value)
        {
            TrafficBounds holds = condition(peer);
            if (!holds.Possible.IsEmpty)
            {
                all |= holds & TrafficBounds.Exactly(side == PacketSide.Source
                    ? TrafficSet.OfSourceAddresses(addresses)
                    : TrafficSet.OfDestinationAddresses(addresses));
            }
        }

        return all;
    }

    // Addresses that pods own are not meant when the party is no pod.
    private ImmutableArray<(PeerClass Class, AddressSet Addresses)> OpenClasses()
    {
        IEnumerable<(IpAddress First, IpAddress Last, PeerClass Class)> ranges = _withoutPods.RangesOf(v6: false).Concat(_withoutPods.RangesOf(v6: true));
        return
        [
            .. ranges.GroupBy(r => r.Class).Select(g => (
                g.Key,
                g.Aggregate(AddressSet.None, (all, r) => all | AddressSet.Range(r.First, r.Last)))),
        ];
    }

    private IEnumerable<(PeerClass Class, AddressSet Addresses)> Alternatives(Workload workload) => _workloadAddresses[workload.Index]
        .GroupBy(a => _addresses.Find(a))
        .Select(g => (g.Key, g.Aggregate(AddressSet.None, (all, a) => all | AddressSet.Of(a))));

    private PeerClass ClassOf(Party party, IpAddress? address)
    {
        if (party.Workload is { } workload)
        {
            // With one address, or none that is known, the workload itself tells; this spares the search by address.
            ImmutableArray<IpAddress> own = _workloadAddresses[workload.Index];
            if (address is null || own.IsEmpty || (own.Length == 1 && own[0] == address))
            {
                return _byWorkload[workload.Index];
            }
        }

        return address is { } known ? _addresses.Find(known) : _outside;
    }

    private PeerClass WorkloadClass(PeerClass own, ImmutableArray<IpAddress> addresses, PeerClass withoutPods)
    {
        if (addresses.IsEmpty)
        {
            return own.Perhaps(withoutPods);
        }

        PeerClass all = own;
        bool same = true;
        foreach (IpAddress address in addresses)
        {
            PeerClass at = _addresses.Find(address);
            same &= at.Equals(_addresses.Find(addresses[0]));
            all = all.Perhaps(at);
        }

        return same ? _addresses.Find(addresses[0]) : all;
    }
}
