using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>Sorts endpoints into classes that no set tells apart.</summary>
internal sealed class EndpointClasses
{
    private readonly Dictionary<PeerClass, PeerClass> _interned = [];

    /// <summary>Works out the class of each endpoint, and of the addresses behind services.</summary>
    public EndpointClasses(BoundNetwork network, SetCatalog catalog)
    {
        (int Set, int Selection, byte? Protocol, string Name)[] named = [.. catalog.NamedPorts];
        ILookup<string, (int Set, int Selection, byte? Protocol, string Name)> byName = named.ToLookup(n => n.Name, StringComparer.Ordinal);
        var byLabels = new Dictionary<(LabelSet Labels, string Open), (ulong[] Certain, ulong[] Possible)>();
        var classes = ImmutableArray.CreateBuilder<PeerClass>(network.Endpoints.Length);
        foreach (PolicyEndpoint endpoint in network.Endpoints)
        {
            (LabelSet, string) key = (endpoint.Labels, string.Concat(endpoint.OpenPrefixes));
            if (!byLabels.TryGetValue(key, out (ulong[] Certain, ulong[] Possible) sets))
            {
                byLabels[key] = sets = Select(endpoint, catalog);
            }

            PortMember[] ports = Ports(endpoint, sets.Certain, byName);
            classes.Add(Intern(endpoint.OpenPrefixes.IsEmpty
                ? new PeerClass(sets.Certain, ports)
                : new PeerClass(sets.Certain, sets.Possible, ports, Ports(endpoint, sets.Possible, byName))));
        }

        AddServices(network, catalog, classes);
        ByEndpoint = classes.ToImmutable();
    }

    /// <summary>The class of each endpoint.</summary>
    public ImmutableArray<PeerClass> ByEndpoint { get; }

    /// <summary>All owned networks with the class of the owner.</summary>
    public List<(Cidr Net, PeerClass Class)> Owned { get; } = [];

    /// <summary>The owned networks of all but pods.</summary>
    public List<(Cidr Net, PeerClass Class)> OwnedWithoutPods { get; } = [];

    /// <summary>Everything that something other than a pod may belong to.</summary>
    public PeerClass WithoutPods { get; private set; } = PeerClass.Empty;

    /// <summary>One object for equal classes.</summary>
    public PeerClass Intern(PeerClass peer)
    {
        if (_interned.TryGetValue(peer, out PeerClass? known))
        {
            return known;
        }

        _interned[peer] = peer;
        return peer;
    }

    private static (ulong[] Certain, ulong[] Possible) Select(PolicyEndpoint endpoint, SetCatalog catalog)
    {
        var certain = new ulong[(catalog.Count + 63) / 64];
        ulong[] possible = endpoint.OpenPrefixes.IsEmpty ? certain : new ulong[certain.Length];
        foreach ((int set, Selector selected, Selector? excluded) in catalog.Selections)
        {
            Truth member = OpenLabels.Matches(selected, endpoint.Labels, endpoint.OpenPrefixes);
            if (excluded is not null && member != Truth.False)
            {
                member = member.And(OpenLabels.Matches(excluded, endpoint.Labels, endpoint.OpenPrefixes).Not());
            }

            ulong bit = 1UL << set;
            certain[set >> 6] |= member == Truth.True ? bit : 0;
            possible[set >> 6] |= member != Truth.False ? bit : 0;
        }

        return (certain, possible);
    }

    private static PortMember[] Ports(
        PolicyEndpoint endpoint, ulong[] sets, ILookup<string, (int Set, int Selection, byte? Protocol, string Name)> byName) =>
    [
        .. from port in endpoint.Ports
           where port.Name is not null
           from wanted in byName[port.Name!]
           where (wanted.Protocol is null || wanted.Protocol == port.Protocol.Number) &&
               (wanted.Selection < 0 || (sets[wanted.Selection >> 6] & (1UL << wanted.Selection)) != 0)
           let member = new PortMember(wanted.Set, port.Protocol.Number, (ushort)port.Number)
           orderby member
           select member,
    ];

    private void AddServices(BoundNetwork network, SetCatalog catalog, ImmutableArray<PeerClass>.Builder classes)
    {
        var byWorkload = new Dictionary<int, PeerClass>();
        List<(Cidr Net, PeerClass Class)> behind = [];
        foreach (ServiceEndpoint endpoint in network.Services)
        {
            (int addresses, int ports) = catalog.FindService(endpoint.Service);
            var sets = new ulong[(catalog.Count + 63) / 64];
            if (addresses >= 0)
            {
                sets[addresses >> 6] |= 1UL << addresses;
            }

            PortMember[] members = ports >= 0 && endpoint.Port is { } port ? [new(ports, endpoint.Protocol.Number, (ushort)port)] : [];
            if (addresses < 0 && members.Length == 0)
            {
                continue;
            }

            PeerClass peer = Intern(new(sets, members));
            if (endpoint.Address is { } address)
            {
                behind.Add((new Cidr(address, address.Bits), peer));
            }
            else
            {
                byWorkload[endpoint.WorkloadIndex] = PeerClass.Union(byWorkload.GetValueOrDefault(endpoint.WorkloadIndex, PeerClass.Empty), peer);
            }
        }

        for (int i = 0; i < network.Endpoints.Length; i++)
        {
            PolicyEndpoint endpoint = network.Endpoints[i];
            if (endpoint.WorkloadIndex >= 0 && byWorkload.TryGetValue(endpoint.WorkloadIndex, out PeerClass? served))
            {
                classes[i] = Intern(PeerClass.Union(classes[i], served));
            }

            Owned.AddRange(endpoint.Nets.Select(n => (n, classes[i])));
            if (endpoint.Kind != EndpointKind.Workload)
            {
                OwnedWithoutPods.AddRange(endpoint.Nets.Select(n => (n, classes[i])));
                WithoutPods = endpoint.Nets.IsEmpty ? WithoutPods : PeerClass.Union(WithoutPods, classes[i]);
            }
        }

        Owned.AddRange(behind);
        OwnedWithoutPods.AddRange(behind);
        WithoutPods = behind.Aggregate(WithoutPods, (all, b) => PeerClass.Union(all, b.Class));
    }
}
