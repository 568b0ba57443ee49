using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Asks the layers for the traffic between every ordered pair of some ends, in bulk where a layer can answer so.</summary>
internal sealed class LayerGrids(ImmutableArray<ICompiledLayer> layers, ImmutableArray<Party> ends, BoundsPool pool)
{
    private readonly Dictionary<(Party, Party), TrafficBounds> _hops = [];

    public IdGrid Mesh()
    {
        var grid = new IdGrid(ends.Length);
        if (!layers.Any(static l => l.Kind == LayerKind.Mesh))
        {
            Array.Fill(grid.Cells, pool.All);
            return grid;
        }

        for (int s = 0; s < ends.Length; s++)
        {
            for (int d = 0; d < ends.Length; d++)
            {
                grid[s, d] = pool.IdOf(PairTraffic.MeshOf(layers, PairTraffic.PairOf(layers, ends[s], ends[d])));
            }
        }

        return grid;
    }

    public IdGrid Network()
    {
        var grid = new IdGrid(ends.Length);
        ImmutableArray<ICompiledLayer> network = [.. layers.Where(static l => l.Kind == LayerKind.Network)];
        if (network.IsEmpty)
        {
            Array.Fill(grid.Cells, pool.All);
            return grid;
        }

        IdGrid plain = network is [IBulkLayer bulk] ? InBulk(bulk) : PairByPair(network);
        if (!layers.Any(static l => l.Kind == LayerKind.Mesh))
        {
            return plain;
        }

        for (int s = 0; s < ends.Length; s++)
        {
            for (int d = 0; d < ends.Length; d++)
            {
                PartyPair pair = PairTraffic.PairOf(layers, ends[s], ends[d]);
                grid[s, d] = layers.All(l => l.WireForms(pair).IsEmpty) ? plain[s, d] : pool.IdOf(Wrapped(network, pair, pool[plain[s, d]]));
            }
        }

        return grid;
    }

    private IdGrid PairByPair(ImmutableArray<ICompiledLayer> network)
    {
        var grid = new IdGrid(ends.Length);
        for (int s = 0; s < ends.Length; s++)
        {
            for (int d = 0; d < ends.Length; d++)
            {
                grid[s, d] = pool.IdOf(PairTraffic.NetworkOf(network, new(ends[s], ends[d], null)));
            }
        }

        return grid;
    }

    private IdGrid InBulk(IBulkLayer bulk)
    {
        PairMatrix matrix = bulk.AllowedBetween(ends);
        int[] ids = pool.Adopt(matrix);
        bool[] asks = [.. Enumerable.Range(0, matrix.SetCount).Select(i => matrix.IfMade(i) is { } made && (AsksForAddresses(made.Certain) || AsksForAddresses(made.Possible)))];
        var grid = new IdGrid(ends.Length);
        for (int s = 0; s < ends.Length; s++)
        {
            ReadOnlySpan<int> row = matrix.Row(s);
            for (int d = 0; d < row.Length; d++)
            {
                grid[s, d] = asks[row[d]] ? pool.IdOf(AddressFacts.Apply(matrix.SetOf(row[d]), new(ends[s], ends[d], null))) : ids[row[d]];
            }
        }

        return grid;
    }

    private TrafficBounds Wrapped(ImmutableArray<ICompiledLayer> network, PartyPair pair, TrafficBounds plain)
    {
        return PairTraffic.Translated(layers, pair, p =>
        {
            if (ReferenceEquals(p.Source, pair.Source) && ReferenceEquals(p.Destination, pair.Destination))
            {
                return plain;
            }

            // Hops meet the same few waypoints and gateways again and again.
            if (!_hops.TryGetValue((p.Source, p.Destination), out TrafficBounds known))
            {
                _hops[(p.Source, p.Destination)] = known = PairTraffic.NetworkOf(network, p);
            }

            return known;
        });
    }

    private static bool AsksForAddresses(TrafficSet set) => set.SourceBoundaries().Count > 0 || set.DestinationBoundaries().Count > 0;
}
