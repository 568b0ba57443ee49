using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>
/// Computes a connectivity map: sorts the workloads into classes that the layers treat alike, asks each layer once for every pair of
/// classes, cuts the outside into classes, and merges what turned out to be alike.
/// </summary>
internal sealed class MapBuilder
{
    /// <summary>
    /// Ends of different policy but one connectivity are worth finding where a person reads the map; beyond so many ends the search costs
    /// more than the map.
    /// </summary>
    public const int MaxMerged = 400;

    private readonly BoundsPool _pool = new();
    private readonly ImmutableArray<ImmutableArray<Workload>> _members;
    private readonly ImmutableArray<string> _nodes;
    private readonly ImmutableArray<Party> _ends;
    private readonly LayerGrids _grids;
    private readonly IngressRow _controller;

    private readonly PolicyWorld _world;

    private MapBuilder(PolicyWorld world)
    {
        _world = world;
        ImmutableArray<ICompiledLayer> layers = world.Layers;
        var ingress = new IngressTargets(world.Facts);
        _controller = new(world, ingress);
        _members = [.. world.Facts.Workloads.Where(IsEndpoint).GroupBy(w => LayerKey.Of(layers, w, ingress)).Select(static g => g.ToImmutableArray())];
        _nodes = [.. world.Facts.HostEndpoints.Select(static h => h.Node).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _ends = [.. _members.Select(static m => Party.Of(m[0])), .. _nodes.Select(Party.OfNode), Party.Outside];
        _grids = new(layers, _ends, _pool);
    }

    // The ends are the workloads, the nodes whose own network is guarded, and the outside.
    private int Outside => _members.Length + _nodes.Length;

    public static ConnectivityMap Build(PolicyWorld world)
    {
        var builder = new MapBuilder(world);
        return builder._controller.AddTo(builder.Build());
    }

    // A pod that has ended sends and receives nothing.
    private static bool IsEndpoint(Workload workload) => workload.Phase is not ("Succeeded" or "Failed");

    private ConnectivityMap Build()
    {
        if (_ends.Length > MaxMerged && _world.Layers is [IBulkLayer bulk, ..] && _nodes.IsEmpty && _members.All(static m => m[0].Addresses.Length <= 1) && _grids.IsMeshOpen)
        {
            return BuildLarge(bulk);
        }

        IdGrid network = _grids.Network(), mesh = _grids.Mesh();
        List<AddressSet> outside = CutOutside(network, mesh);
        network = Widen(network, outside);
        mesh = Widen(mesh, outside);
        (List<int> leaders, int[] groupOf) = network.Size <= MaxMerged
            ? IdGrid.Group(network.Size, MayMerge, network, mesh)
            : (Enumerable.Range(0, network.Size).ToList(), Enumerable.Range(0, network.Size).ToArray());
        if (leaders.Count < network.Size)
        {
            network = network.Of(leaders);
            mesh = mesh.Of(leaders);
        }

        IdGrid both = Intersect(network, mesh);
        return new(
            _world, Classes(leaders, groupOf, outside), network.ToMatrix(_pool), mesh.ToMatrix(_pool),
            ReferenceEquals(both, network) ? null : both.ToMatrix(_pool));
    }

    // A number for each cell would be the most of a large map, so the layer's own rows stay as they are.
    private ConnectivityMap BuildLarge(IBulkLayer bulk)
    {
        PairMatrix matrix = bulk.AllowedBetween(_ends);
        var ids = new Dictionary<int, int>();
        int[] from = [.. Enumerable.Range(0, Outside).Select(end => IdOf(matrix, ids, Outside, end))];
        int[] to = [.. Enumerable.Range(0, Outside).Select(end => IdOf(matrix, ids, end, Outside))];
        List<AddressSet> outside = OutsideClasses.Of(SetsOf(from), SetsOf(to));
        var wide = new WideMatrix(matrix, _pool, [.. outside.Select(o => Given(from, o, true))], [.. outside.Select(o => Given(to, o, false))]);
        int[] all = [.. Enumerable.Range(0, wide.Size)];
        return new(_world, Classes([.. all], all, outside), wide, new UniformMatrix(wide.Size, TrafficBounds.All), null);
    }

    private int IdOf(PairMatrix matrix, Dictionary<int, int> ids, int source, int destination)
    {
        int number = matrix.IndexOf(source, destination);
        if (matrix.IsMade(number))
        {
            return _grids.Located(matrix.SetOf(number), source, destination);
        }

        if (!ids.TryGetValue(number, out int id))
        {
            ids[number] = id = _pool.Adopt(matrix, number);
        }

        return id;
    }

    // Sets that are not made yet do not ask for addresses.
    private HashSet<TrafficSet> SetsOf(int[] ids) =>
        [.. ids.Distinct().Where(_pool.IsMade).SelectMany(id => (TrafficSet[])[_pool[id].Certain, _pool[id].Possible])];

    private int[] Given(int[] ids, AddressSet outside, bool source)
    {
        IpAddress address = outside.Ranges[0].First;
        Dictionary<int, int> given = ids.Distinct().ToDictionary(static id => id, id => _pool.IsMade(id) ? Given(id, source, address) : id);
        return Array.ConvertAll(ids, id => given[id]);
    }

    private int Given(int id, bool source, IpAddress address) => _pool.IdOf(OutsideView.At(_pool[id], address, source));

    private List<AddressSet> CutOutside(params IdGrid[] grids)
    {
        var inbound = new HashSet<TrafficSet>();
        var outbound = new HashSet<TrafficSet>();
        foreach (IdGrid grid in grids)
        {
            for (int end = 0; end < Outside; end++)
            {
                inbound.UnionWith([_pool[grid[Outside, end]].Certain, _pool[grid[Outside, end]].Possible]);
                outbound.UnionWith([_pool[grid[end, Outside]].Certain, _pool[grid[end, Outside]].Possible]);
            }
        }

        return OutsideClasses.Of(inbound, outbound);
    }

    /// <summary>The grid with the one outside end replaced by its classes, each with the sets as they are for its addresses.</summary>
    private IdGrid Widen(IdGrid grid, List<AddressSet> outside)
    {
        if (outside.Count == 1)
        {
            grid[Outside, Outside] = _pool.None;
            return grid;
        }

        var wide = new IdGrid(Outside + outside.Count);
        for (int s = 0; s < Outside; s++)
        {
            grid.Cells.AsSpan(s * grid.Size, Outside).CopyTo(wide.Cells.AsSpan(s * wide.Size));
        }

        var memo = new Dictionary<(int, int, bool), int>();
        for (int o = 0; o < outside.Count; o++)
        {
            IpAddress address = outside[o].Ranges[0].First;
            for (int end = 0; end < Outside; end++)
            {
                wide[Outside + o, end] = Known(grid[Outside, end], o, true, address);
                wide[end, Outside + o] = Known(grid[end, Outside], o, false, address);
            }
        }

        return wide;

        int Known(int id, int o, bool source, IpAddress address)
        {
            if (!memo.TryGetValue((id, o, source), out int given))
            {
                memo[(id, o, source)] = given = Given(id, source, address);
            }

            return given;
        }
    }

    private IdGrid Intersect(IdGrid left, IdGrid right)
    {
        if (!_world.Layers.Any(static l => l.Kind == LayerKind.Mesh))
        {
            return left;
        }

        var both = new IdGrid(left.Size);
        for (int i = 0; i < both.Cells.Length; i++)
        {
            both.Cells[i] = _pool.Intersect(left.Cells[i], right.Cells[i]);
        }

        return both;
    }

    private ImmutableArray<EndpointClass> Classes(List<int> leaders, int[] groupOf, List<AddressSet> outside)
    {
        ILookup<int, int> ends = Enumerable.Range(0, _members.Length).ToLookup(end => groupOf[end]);
        return
        [
            .. leaders.Select((leader, group) => leader >= _members.Length && leader < Outside ? EndpointClass.OfNode(group, _nodes[leader - _members.Length])
                : leader < Outside ? new EndpointClass(group, [.. ends[group].SelectMany(end => _members[end]).OrderBy(static w => w.Index)], null, _ends[leader])
                : new EndpointClass(group, [], outside[leader - Outside], Party.Outside)),
        ];
    }

    // A class never spans namespaces: people know workloads by them.
    private bool MayMerge(int one, int other) => one < _members.Length && other < _members.Length &&
        _members[one][0].Namespace == _members[other][0].Namespace && _controller.IsSame(_members[one][0], _members[other][0]);

    /// <summary>The namespace of a workload, the keys that the layers give to it, and its ports that an ingress controller sends to.</summary>
    private readonly struct LayerKey(string ns, string ingress, object? first, object? second) : IEquatable<LayerKey>
    {
        private readonly (string Namespace, string Ingress, object? First, object? Second) _parts = (ns, ingress, first, second);

        public static LayerKey Of(ImmutableArray<ICompiledLayer> layers, Workload workload, IngressTargets ingress)
        {
            // At most one layer of a kind, and there are two kinds.
            var party = Party.Of(workload);
            return new(workload.Namespace, ingress.KeyOf(workload), layers.Length > 0 ? layers[0].ClassOf(party) : null, layers.Length > 1 ? layers[1].ClassOf(party) : null);
        }

        public bool Equals(LayerKey other) =>
            Same(_parts.First, other._parts.First) && Same(_parts.Second, other._parts.Second) && _parts.Namespace == other._parts.Namespace &&
            _parts.Ingress == other._parts.Ingress;

        public override bool Equals(object? obj) => obj is LayerKey other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(_parts.Namespace.Length, _parts.First, _parts.Second);

        private static bool Same(object? one, object? other) => ReferenceEquals(one, other) || Equals(one, other);
    }
}
