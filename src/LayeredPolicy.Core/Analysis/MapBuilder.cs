using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>
/// Computes a connectivity map: sorts the workloads into classes that the layers treat alike, asks each layer once for every pair of
/// classes, cuts the outside into classes, and merges what turned out to be alike.
/// </summary>
internal sealed class MapBuilder
{
    // Classes of one policy but one connectivity are worth finding where a person reads the map; in large ones the search costs more than the map.
    private const int MaxMerged = 400;

    private readonly BoundsPool _pool = new();
    private readonly ImmutableArray<ImmutableArray<Workload>> _members;
    private readonly ImmutableArray<string> _nodes;
    private readonly ImmutableArray<Party> _ends;
    private readonly LayerGrids _grids;

    private readonly PolicyWorld _world;

    private MapBuilder(PolicyWorld world)
    {
        _world = world;
        ImmutableArray<ICompiledLayer> layers = world.Layers;
        _members = [.. world.Facts.Workloads.Where(IsEndpoint).GroupBy(w => new LayerKey(layers, w)).Select(static g => g.ToImmutableArray())];
        _nodes = [.. world.Facts.HostEndpoints.Select(static h => h.Node).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _ends = [.. _members.Select(static m => Party.Of(m[0])), .. _nodes.Select(Party.OfNode), Party.Outside];
        _grids = new(layers, _ends, _pool);
    }

    // The ends are the workloads, the nodes whose own network is guarded, and the outside.
    private int Outside => _members.Length + _nodes.Length;

    public static ConnectivityMap Build(PolicyWorld world) => new MapBuilder(world).Build();

    // A pod that has ended sends and receives nothing.
    private static bool IsEndpoint(Workload workload) => workload.Phase is not ("Succeeded" or "Failed");

    private ConnectivityMap Build()
    {
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
                wide[Outside + o, end] = Given(grid[Outside, end], o, true, address);
                wide[end, Outside + o] = Given(grid[end, Outside], o, false, address);
            }
        }

        return wide;

        int Given(int id, int o, bool source, IpAddress address)
        {
            if (!memo.TryGetValue((id, o, source), out int given))
            {
                TrafficBounds bounds = _pool[id];
                memo[(id, o, source)] = given = _pool.IdOf(source
                    ? new(bounds.Certain.GivenSource(address), bounds.Possible.GivenSource(address))
                    : new(bounds.Certain.GivenDestination(address), bounds.Possible.GivenDestination(address)));
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
    private bool MayMerge(int one, int other) => one < _members.Length && other < _members.Length && _members[one][0].Namespace == _members[other][0].Namespace;

    /// <summary>The namespace of a workload and the keys that the layers give to it.</summary>
    private readonly struct LayerKey(ImmutableArray<ICompiledLayer> layers, Workload workload) : IEquatable<LayerKey>
    {
        private readonly object[] _keys = [workload.Namespace, .. layers.Select(l => l.ClassOf(Party.Of(workload)))];

        public bool Equals(LayerKey other) => _keys.AsSpan().SequenceEqual(other._keys);

        public override bool Equals(object? obj) => obj is LayerKey other && Equals(other);

        public override int GetHashCode() => _keys.Aggregate(0, static (hash, key) => HashCode.Combine(hash, key));
    }
}
