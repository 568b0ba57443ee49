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

        Func<int, int, TrafficBounds> plain = network is [IBulkLayer bulk] ? InBulk(bulk) : (s, d) => PairTraffic.NetworkOf(network, new(ends[s], ends[d], null));
        bool wraps = layers.Any(static l => l.Kind == LayerKind.Mesh);
        for (int s = 0; s < ends.Length; s++)
        {
            for (int d = 0; d < ends.Length; d++)
            {
                grid[s, d] = pool.IdOf(wraps ? Wrapped(network, s, d, plain) : plain(s, d));
            }
        }

        return grid;
    }

    private Func<int, int, TrafficBounds> InBulk(IBulkLayer bulk)
    {
        PairMatrix matrix = bulk.AllowedBetween(ends);
        var sets = new TrafficBounds?[matrix.SetCount];
        var asks = new bool[matrix.SetCount];
        return (s, d) =>
        {
            int index = matrix.IndexOf(s, d);
            if (sets[index] is not { } set)
            {
                sets[index] = set = matrix.SetOf(index);
                asks[index] = AsksForAddresses(set.Certain) || AsksForAddresses(set.Possible);
            }

            return asks[index] ? AddressFacts.Apply(set, new(ends[s], ends[d], null)) : set;
        };
    }

    private TrafficBounds Wrapped(ImmutableArray<ICompiledLayer> network, int source, int destination, Func<int, int, TrafficBounds> plain)
    {
        PartyPair pair = PairTraffic.PairOf(layers, ends[source], ends[destination]);
        return PairTraffic.Translated(layers, pair, p =>
        {
            if (ReferenceEquals(p.Source, pair.Source) && ReferenceEquals(p.Destination, pair.Destination))
            {
                return plain(source, destination);
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
