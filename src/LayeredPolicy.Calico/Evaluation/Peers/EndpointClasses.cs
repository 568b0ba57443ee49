using System.Runtime.InteropServices;
using LayeredPolicy.Calico.Evaluation.Binding;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>The membership of all endpoints in all the sets that policies ask about.</summary>
internal sealed class EndpointClasses
{
    private readonly EndpointTable _table;
    private readonly int _sets;
    private readonly int _named;
    private readonly PagedArray<PeerClass> _byLabels;
    private readonly PeerClass[]? _byEndpoint;

    /// <summary>Works out the class of each endpoint, and of the addresses behind services.</summary>
    /// <param name="table">The endpoints, with all sets numbered.</param>
    /// <param name="services">The endpoints of services.</param>
    /// <param name="before">The membership worked out before the latest sets were numbered, or null.</param>
    public EndpointClasses(EndpointTable table, IReadOnlyCollection<ServiceEndpoint> services, EndpointClasses? before)
    {
        _table = table;
        _sets = table.Sets.Count;
        _named = table.Sets.NamedPortCount;
        _byLabels = before is { FollowLabels: true } && before._named == _named ? With(before) : PagedArray<PeerClass>.Of(Array.ConvertAll(OfLabels(table), Intern));

        var byWorkload = new Dictionary<int, PeerClass>();
        List<(Cidr Net, PeerClass Class)> behind = [];
        foreach (ServiceEndpoint endpoint in services)
        {
            Serve(endpoint, byWorkload, behind);
        }

        WithoutPods = behind.Aggregate(
            table.OwnersWithoutPods.Aggregate(PeerClass.Empty, (all, owner) => PeerClass.Union(all, _byLabels[owner])), static (all, b) => PeerClass.Union(all, b.Class));
        if (byWorkload.Count + behind.Count == 0)
        {
            Addresses = new(table.Owned, _byLabels, Intern);
            AddressesWithoutPods = new(table.OwnedWithoutPods, _byLabels, Intern);
            return;
        }

        // Services tell endpoints of one label class apart.
        _byEndpoint = [.. table.Endpoints.Select((e, i) => Intern(PeerClass.Union(_byLabels[table.Labels[i]], byWorkload.GetValueOrDefault(e.WorkloadIndex, PeerClass.Empty))))];
        (Cidr, PeerClass)[] owned = [.. table.Endpoints.SelectMany((e, i) => e.Nets.Select(n => (n, _byEndpoint[i])))];
        (Cidr, PeerClass)[] others = [.. table.Endpoints.SelectMany((e, i) => e.Kind == EndpointKind.Workload ? [] : e.Nets.Select(n => (n, _byEndpoint[i])))];
        Addresses = MapOf([.. owned, .. behind]);
        AddressesWithoutPods = MapOf([.. others, .. behind]);
    }

    /// <summary>The class of those who own an address.</summary>
    public AddressMap Addresses { get; }

    /// <summary>The same, as if pods owned none.</summary>
    public AddressMap AddressesWithoutPods { get; }

    /// <summary>Everything that something other than a pod may belong to.</summary>
    public PeerClass WithoutPods { get; }

    /// <summary>Whether endpoints of one label class have one class.</summary>
    public bool FollowLabels => _byEndpoint is null;

    /// <summary>The class of an endpoint, by its own labels and ports and the services that send to it.</summary>
    public PeerClass this[int endpoint] => _byEndpoint is null ? _byLabels[_table.Labels[endpoint]] : _byEndpoint[endpoint];

    /// <summary>See <see cref="PeerIndex.HaveSameClass"/>.</summary>
    public bool HaveSameClass(EndpointClasses before, int label, int group) =>
        FollowLabels && before.FollowLabels && group >= 0 && _table.Owned.OnlyOwnerOf(group) == label && _byLabels.SharesPage(before._byLabels, label);

    /// <summary>One object for equal classes.</summary>
    public PeerClass Intern(PeerClass peer)
    {
        if (_table.Classes.TryGetValue(peer, out PeerClass? known))
        {
            return known;
        }

        _table.Classes[peer] = peer;
        return peer;
    }

    // Only the members of the sets that are new have new classes.
    private PagedArray<PeerClass> With(EndpointClasses before)
    {
        var certain = new Dictionary<int, List<int>>();
        var possible = new Dictionary<int, List<int>>();
        foreach ((int set, SetMembers members) in _table.Sets.MembersIn(_table.Labels, before._sets))
        {
            Collect(members.Certain, set, certain);
            Collect(members.Possible, set, possible);
        }

        return before._byLabels.With(possible.Select(p => (p.Key, Intern(before._byLabels[p.Key].With(certain.GetValueOrDefault(p.Key, []), p.Value)))));

        static void Collect(int[] members, int set, Dictionary<int, List<int>> sets)
        {
            foreach (int member in members)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(sets, member, out _) ??= []).Add(set);
            }
        }
    }

    private static PeerClass[] OfLabels(EndpointTable table)
    {
        int words = (table.Sets.Count + 63) / 64;
        ulong[][] certain = Bits(table.Labels.Count, words), possible = certain;
        foreach ((int set, SetMembers members) in table.Sets.MembersIn(table.Labels, 0))
        {
            if (!members.IsExact && ReferenceEquals(certain, possible))
            {
                possible = [.. certain.Select(static c => (ulong[])c.Clone())];
            }

            Put(members.Certain, set, certain);
            if (!ReferenceEquals(certain, possible))
            {
                Put(members.Possible, set, possible);
            }
        }

        ILookup<string, (int Set, int Selection, byte? Protocol, string Name)> named = table.Sets.NamedPorts.ToLookup(static n => n.Name, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, table.Labels.Count).Select(i => ClassOf(table.Labels.FirstOf(i), certain[i], possible[i], named))];
    }

    private static PeerClass ClassOf(
        PolicyEndpoint endpoint, ulong[] certain, ulong[] possible, ILookup<string, (int Set, int Selection, byte? Protocol, string Name)> named)
    {
        PortMember[] ports = Ports(endpoint, certain, named);
        return endpoint.OpenPrefixes.IsEmpty || ReferenceEquals(certain, possible)
            ? new(certain, ports)
            : new(certain, possible, ports, Ports(endpoint, possible, named));
    }

    private static ulong[][] Bits(int count, int words)
    {
        var bits = new ulong[count][];
        for (int i = 0; i < count; i++)
        {
            bits[i] = new ulong[words];
        }

        return bits;
    }

    private static void Put(int[] members, int set, ulong[][] bits)
    {
        foreach (int member in members)
        {
            bits[member][set >> 6] |= 1UL << set;
        }
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

    private void Serve(ServiceEndpoint endpoint, Dictionary<int, PeerClass> byWorkload, List<(Cidr Net, PeerClass Class)> behind)
    {
        (int addresses, int ports) = _table.Sets.FindService(endpoint.Service);
        var sets = new ulong[(_table.Sets.Count + 63) / 64];
        if (addresses >= 0)
        {
            sets[addresses >> 6] |= 1UL << addresses;
        }

        PortMember[] members = ports >= 0 && endpoint.Port is { } port ? [new(ports, endpoint.Protocol.Number, (ushort)port)] : [];
        if (addresses < 0 && members.Length == 0)
        {
            return;
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

    private AddressMap MapOf((Cidr Net, PeerClass Class)[] owned)
    {
        PeerClass[] owners = [.. owned.Select(static o => o.Class).Distinct()];
        Dictionary<PeerClass, int> numbers = owners.Select(static (o, i) => (o, i)).ToDictionary(static o => o.o, static o => o.i);
        return new(new AddressShape(owned.Select(o => (o.Net, numbers[o.Class]))), PagedArray<PeerClass>.Of(owners), Intern);
    }
}
