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

    private readonly EndpointTable _table;
    private readonly EndpointClasses _classes;
    private readonly PeerClass[]? _byWorkload;
    private readonly PeerClass _outside;
    private readonly Lazy<ImmutableArray<(PeerClass Class, AddressSet Addresses)>> _openClasses;

    /// <summary>Works out the membership of all endpoints in all sets of the catalogue.</summary>
    /// <param name="table">The endpoints, with all sets numbered.</param>
    /// <param name="network">The network.</param>
    /// <param name="before">The membership worked out before the latest sets were numbered, or null.</param>
    public PeerIndex(EndpointTable table, BoundNetwork network, PeerIndex? before)
    {
        _table = table;
        _classes = new EndpointClasses(table, network.Services, before?._classes);
        SetCount = table.Sets.Count;
        _openClasses = new(OpenClasses);
        _outside = _classes.Intern(PeerClass.Empty.Perhaps(_classes.WithoutPods));
        _byWorkload = _classes.FollowLabels && !table.HasUnplaced ? null : OfWorkloads();
    }

    /// <summary>How many sets there are.</summary>
    public int SetCount { get; }

    /// <summary>The class of an endpoint by its own labels and ports, by the endpoint's number.</summary>
    public PeerClass ClassOfEndpoint(int endpoint) => _classes[endpoint];

    /// <summary>Resolves both ends of a connection. Allocates nothing.</summary>
    public Packet Resolve(Connection connection) => new(
        connection,
        ClassOf(connection.Source, connection.SourceAddress),
        ClassOf(connection.Destination, connection.DestinationAddress),
        false);

    /// <summary>The class of a party when nothing is said of its address.</summary>
    public PeerClass ClassOf(Party party) => ClassOf(party, null);

    /// <summary>The networks that pods get their addresses from, or null when they are not stated.</summary>
    public AddressSet? PodNetworks => _table.PodNetworks;

    /// <summary>The class of those who own an address.</summary>
    public PeerClass ClassOf(IpAddress address) => _classes.Addresses.Find(address);

    /// <summary>The class of an address as that of someone who is no pod.</summary>
    public PeerClass OutsideClassOf(IpAddress address) => _classes.AddressesWithoutPods.Find(address);

    /// <summary>The classes of addresses as those of someone who is no pod.</summary>
    public ImmutableArray<(PeerClass Class, AddressSet Addresses)> OutsideClasses => _openClasses.Value;

    /// <summary>The class of workloads by the owners of their address; null when labels do not tell all.</summary>
    public PeerClass? ClassOfAddressGroup(int group) => _classes.FollowLabels && group >= 0 ? _classes.Addresses.OfGroup(group) : null;

    /// <summary>
    /// Whether the workloads of a label class and group of address owners have the class that they had in an index from before further sets were
    /// numbered. It may say no where they do.
    /// </summary>
    public bool HaveSameClass(PeerIndex before, int label, int group) => _classes.HaveSameClass(before._classes, label, group);

    /// <summary>The addresses that a party is known to have; empty when none is.</summary>
    public ImmutableArray<IpAddress> AddressesOf(Party party) =>
        party.Workload is { } workload ? _table.Workloads[workload.Index].Addresses
        : party.Node is { } node && _table.NodeAddresses.TryGetValue(node, out ImmutableArray<IpAddress> known) ? known
        : [];

    /// <summary>Which fact is missing when the membership of a party in a set is undecided.</summary>
    public string WhatIsUnknown(Party party, IpAddress? address, int set) =>
        party.Workload is { } workload && _table.EndpointOf(workload.Index) is >= 0 and var endpoint && _classes[endpoint].IsIn(set) == Truth.Unknown
            ? workload.IsUnknown ? $"which pod {workload} is, in which namespace and with which labels, is not known"
            : EndpointOf(workload).OpenPrefixes.Contains(CalicoLabels.NamespacePrefix) ? $"the labels of namespace {workload.Namespace} are not known" : $"the labels of service account {workload.Namespace}/{workload.ServiceAccount} are not known"
            : address is { } known ? $"the labels of those who own {known} are not all known" : $"the address of {party} is not known";

    private PolicyEndpoint EndpointOf(Workload workload) =>
        _table.EndpointOf(workload.Index) is >= 0 and var endpoint ? _table.Endpoints[endpoint] : s_none;

    /// <summary>Whether the addresses of the party are part of the question: it is not a workload, or one with several addresses.</summary>
    public bool IsAddressOpen(Party party) => party.Workload is not { } workload || _table.Workloads[workload.Index].Addresses.Length > 1;

    /// <summary>Whether the party has only addresses of the family, or none of it.</summary>
    public Truth IsOfFamily(Party party, bool v6)
    {
        ImmutableArray<IpAddress> known = party.Workload is { } workload ? _table.Workloads[workload.Index].Addresses : [];
        int count = known.Count(a => a.IsV6 == v6);
        return known.IsEmpty || (count > 0 && count < known.Length) ? Truth.Unknown : count > 0 ? Truth.True : Truth.False;
    }

    /// <summary>The traffic for which a condition on one end holds, worked out for each way in which that end may appear.</summary>
    public TrafficBounds Where(PartyPair pair, PacketSide side, Func<PeerClass, TrafficBounds> condition)
    {
        Party party = side == PacketSide.Source ? pair.Source : pair.Destination;
        if (!IsAddressOpen(party))
        {
            return condition(ClassOfWorkload(party.WorkloadIndex));
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
        IEnumerable<(IpAddress First, IpAddress Last, PeerClass Class)> ranges = _classes.AddressesWithoutPods.RangesOf(v6: false).Concat(_classes.AddressesWithoutPods.RangesOf(v6: true));
        return
        [
            .. ranges.GroupBy(r => r.Class).Select(g => (
                g.Key,
                g.Aggregate(AddressSet.None, (all, r) => all | AddressSet.Range(r.First, r.Last)))),
        ];
    }

    private IEnumerable<(PeerClass Class, AddressSet Addresses)> Alternatives(Workload workload) => _table.Workloads[workload.Index].Addresses
        .GroupBy(a => _classes.Addresses.Find(a))
        .Select(g => (g.Key, g.Aggregate(AddressSet.None, (all, a) => all | AddressSet.Of(a))));

    private PeerClass ClassOf(Party party, IpAddress? address)
    {
        if (party.Workload is { } workload)
        {
            // With one address, or none that is known, the workload itself tells; this spares the search by address.
            ImmutableArray<IpAddress> own = _table.Workloads[workload.Index].Addresses;
            if (address is null || own.IsEmpty || (own.Length == 1 && own[0] == address))
            {
                return ClassOfWorkload(workload.Index);
            }
        }

        return address is { } known ? _classes.Addresses.Find(known) : _outside;
    }

    // Where each workload has one address, and labels tell all, the owners of the address are its class.
    private PeerClass ClassOfWorkload(int workload) => _byWorkload is { } classes ? classes[workload]
        : _table.EndpointOf(workload) < 0 ? _outside
        : _classes.Addresses.OfGroup(_table.GroupOf(workload));

    private PeerClass[] OfWorkloads()
    {
        var classes = new PeerClass[_table.Workloads.Length];
        var unplaced = new Dictionary<PeerClass, PeerClass>();
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = _table.EndpointOf(i) is not (>= 0 and var endpoint) ? _outside
                : _classes.FollowLabels && _table.GroupOf(i) is >= 0 and var group ? _classes.Addresses.OfGroup(group)
                : WorkloadClass(_classes[endpoint], _table.Workloads[i].Addresses, unplaced);
        }

        return classes;
    }

    private PeerClass WorkloadClass(PeerClass own, ImmutableArray<IpAddress> addresses, Dictionary<PeerClass, PeerClass> unplaced)
    {
        if (addresses.Length == 1)
        {
            return _classes.Addresses.Find(addresses[0]);
        }

        if (addresses.IsEmpty)
        {
            if (!unplaced.TryGetValue(own, out PeerClass? open))
            {
                unplaced[own] = open = _classes.Intern(own.Perhaps(_classes.WithoutPods));
            }

            return open;
        }

        PeerClass all = own;
        bool same = true;
        foreach (IpAddress address in addresses)
        {
            PeerClass at = _classes.Addresses.Find(address);
            same &= at.Equals(_classes.Addresses.Find(addresses[0]));
            all = all.Perhaps(at);
        }

        return same ? _classes.Addresses.Find(addresses[0]) : _classes.Intern(all);
    }
}
