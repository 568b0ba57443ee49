using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>
/// Asks the layers for the traffic between every ordered pair of some ends: the network layer in bulk where it can answer so, the mesh
/// once for each pair of the classes that it makes itself.
/// </summary>
internal sealed class LayerGrids
{
    private readonly ImmutableArray<ICompiledLayer> _layers;
    private readonly ImmutableArray<ICompiledLayer> _network;
    private readonly ImmutableArray<Party> _ends;
    private readonly BoundsPool _pool;
    private readonly MeshClasses? _classes;
    private readonly Dictionary<(Party, Party), TrafficBounds> _hops = [];
    private TrafficBounds[]? _byMesh;
    private readonly Dictionary<(int, int, int), int> _wrapped = [];

    public LayerGrids(ImmutableArray<ICompiledLayer> layers, ImmutableArray<Party> ends, BoundsPool pool)
    {
        _layers = layers;
        _network = [.. layers.Where(static l => l.Kind == LayerKind.Network)];
        _ends = ends;
        _pool = pool;
        _classes = layers.FirstOrDefault(static l => l.Kind == LayerKind.Mesh) is { } mesh ? new(layers, mesh, ends) : null;
    }

    /// <summary>Whether the mesh neither wraps nor refuses any traffic, so that the network alone decides.</summary>
    public bool IsMeshOpen => _classes is null || (!_classes.Wraps && Array.TrueForAll(ByMesh(), static set => set.Equals(TrafficBounds.All)));

    public IdGrid Mesh()
    {
        var grid = new IdGrid(_ends.Length);
        if (_classes is null)
        {
            Array.Fill(grid.Cells, _pool.All);
            return grid;
        }

        int count = _classes.Count;
        int[] ids = Array.ConvertAll(ByMesh(), _pool.IdOf);

        Expand(grid, _classes.Of, ids, count);
        return grid;
    }

    public IdGrid Network()
    {
        if (_network.IsEmpty)
        {
            var open = new IdGrid(_ends.Length);
            Array.Fill(open.Cells, _pool.All);
            return open;
        }

        IdGrid grid = _network is [IBulkLayer bulk] ? InBulk(bulk) : PairByPair();
        if (_classes is not { Wraps: true } classes)
        {
            return grid;
        }

        int[] plain = [.. grid.Cells];
        for (int s = 0; s < _ends.Length; s++)
        {
            for (int d = 0; d < _ends.Length; d++)
            {
                if (!classes.FormsOf(classes.Of[s], classes.Of[d]).IsEmpty)
                {
                    grid[s, d] = Wrapped(s, d, plain[(s * _ends.Length) + d]);
                }
            }
        }

        return grid;
    }

    private TrafficBounds[] ByMesh() => _byMesh ??= _classes!.Allowed();

    private static bool AsksForAddresses(TrafficBounds bounds) => Asks(bounds.Certain) || (!ReferenceEquals(bounds.Certain, bounds.Possible) && Asks(bounds.Possible));

    private static bool Asks(TrafficSet set) => set.SourceBoundaries().Count > 0 || set.DestinationBoundaries().Count > 0;

    private IdGrid PairByPair()
    {
        var grid = new IdGrid(_ends.Length);
        for (int s = 0; s < _ends.Length; s++)
        {
            for (int d = 0; d < _ends.Length; d++)
            {
                grid[s, d] = _pool.IdOf(PairTraffic.NetworkOf(_network, new(_ends[s], _ends[d], null)));
            }
        }

        return grid;
    }

    private IdGrid InBulk(IBulkLayer bulk)
    {
        PairMatrix matrix = bulk.AllowedBetween(_ends);
        var grid = new IdGrid(_ends.Length);
        for (int s = 0; s < _ends.Length; s++)
        {
            matrix.CopyRow(s, grid.Cells.AsSpan(s * _ends.Length, _ends.Length));
        }

        bool[] asks = [.. Enumerable.Range(0, matrix.SetCount).Select(i => matrix.IsMade(i) && AsksForAddresses(matrix.SetOf(i)))];
        int[] ids = [.. Enumerable.Range(0, matrix.SetCount).Select(i => _pool.Adopt(matrix, i))];
        bool any = asks.Contains(true);
        for (int s = 0; s < _ends.Length; s++)
        {
            Span<int> cells = grid.Cells.AsSpan(s * _ends.Length, _ends.Length);
            for (int d = 0; d < cells.Length; d++)
            {
                cells[d] = any && asks[cells[d]] ? Located(matrix.SetOf(cells[d]), s, d) : ids[cells[d]];
            }
        }

        return grid;
    }

    private void Expand(IdGrid grid, int[] classOf, int[] ids, int count)
    {
        var known = ids.Distinct().ToDictionary(static id => id, id => AsksForAddresses(_pool[id]));
        bool[] asks = [.. ids.Select(id => known[id])];
        for (int s = 0; s < _ends.Length; s++)
        {
            for (int d = 0; d < _ends.Length; d++)
            {
                int cell = (classOf[s] * count) + classOf[d];
                grid[s, d] = asks[cell] ? Located(_pool[ids[cell]], s, d) : ids[cell];
            }
        }
    }

    /// <summary>The number of a set once what is known of the addresses of two ends is put in.</summary>
    public int Located(TrafficBounds set, int s, int d) => _pool.IdOf(AsksForAddresses(set) ? AddressFacts.Apply(set, new(_ends[s], _ends[d], null)) : set);

    private int Wrapped(int s, int d, int plain)
    {
        // Where all hops run between the two ends themselves, the classes and what the network does with the pair settle it.
        bool direct = _classes!.IsDirect(_classes.Of[s], _classes.Of[d]);
        (int, int, int) key = (_classes.Of[s], _classes.Of[d], plain);
        if (direct && _wrapped.TryGetValue(key, out int known))
        {
            return known;
        }

        PartyPair pair = PairTraffic.PairOf(_layers, _ends[s], _ends[d]);
        int id = _pool.IdOf(PairTraffic.Translated(_layers, pair, p => ReferenceEquals(p.Source, pair.Source) && ReferenceEquals(p.Destination, pair.Destination)
            ? _pool[plain]
            : Hop(p)));
        if (direct)
        {
            _wrapped[key] = id;
        }

        return id;
    }

    // Hops meet the same few waypoints and gateways again and again.
    private TrafficBounds Hop(PartyPair pair)
    {
        if (!_hops.TryGetValue((pair.Source, pair.Destination), out TrafficBounds known))
        {
            _hops[(pair.Source, pair.Destination)] = known = PairTraffic.NetworkOf(_network, pair);
        }

        return known;
    }
}
