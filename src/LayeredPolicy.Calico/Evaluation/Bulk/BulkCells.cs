using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Fills the cells of a bulk answer from the rows of both directions.</summary>
internal sealed class BulkCells
{
    private const int Block = 16;

    private readonly ImmutableArray<Party> _ends;
    private readonly BulkEnd[]?[] _ways;
    private readonly int[] _first;
    private readonly TrafficPartition? _regions;
    private readonly MaskPool _pool;
    private readonly Func<PartyPair, TrafficBounds> _allowed;
    private readonly int[] _cells;
    private readonly Dictionary<TrafficBounds, int> _otherIds = [];
    private readonly List<TrafficBounds> _others = [];
    private readonly Dictionary<string, int> _mixed = new(StringComparer.Ordinal);

    public BulkCells(ImmutableArray<Party> ends, BulkEnd[]?[] ways, TrafficPartition? regions, MaskPool pool, Func<PartyPair, TrafficBounds> allowed)
    {
        _ends = ends;
        _ways = ways;
        _regions = regions;
        _pool = pool;
        _allowed = allowed;
        _cells = new int[ends.Length * ends.Length];
        _first = new int[ends.Length];
        for (int i = 0, at = 0; i < ends.Length; i++)
        {
            _first[i] = at;
            at += ways[i]?.Length ?? 0;
        }
    }

    /// <summary>Fills all cells; a source's egress row and a destination's ingress row together give the cell.</summary>
    public void Fill(int[]?[] ingress, int[]?[] egress)
    {
        int size = _ends.Length;
        bool[] plain = [.. Enumerable.Range(0, size).Select(i => _ways[i] is [_] && ingress[_first[i]] is not null && egress[_first[i]] is not null)];

        // In blocks of sources, so that a destination's row is read a cache line at a time.
        int[]?[] inbound = [.. Enumerable.Range(0, size).Select(i => plain[i] ? ingress[_first[i]] : null)];
        int[]?[] outbound = [.. Enumerable.Range(0, size).Select(i => plain[i] ? egress[_first[i]] : null)];
        for (int begin = 0; begin < size; begin += Block)
        {
            int end = Math.Min(size, begin + Block);
            for (int d = 0; d < size; d++)
            {
                int[]? into = inbound[d];
                int column = _first[d];
                for (int s = begin; s < end; s++)
                {
                    _cells[(s * size) + d] = into is not null && outbound[s] is { } from
                        ? _pool.Intersect(from[column], into[_first[s]])
                        : Mixed(s, d, ingress, egress);
                }
            }
        }
    }

    public PairMatrix ToMatrix()
    {
        // Sets that are not those of a mask have numbers below zero until the number of masks is known.
        int masks = _pool.Count;
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i] = _cells[i] < 0 ? masks + ~_cells[i] : _cells[i];
        }

        return new PairMatrix(_ends.Length, masks + _others.Count, id => id < masks ? SetOf(id) : _others[id - masks], _cells).Make(id => id >= masks);
    }

    private TrafficBounds SetOf(int mask) => mask switch
    {
        0 => TrafficBounds.None,
        1 => TrafficBounds.All,
        _ => TrafficBounds.Exactly(_regions!.Union(_pool[mask])),
    };

    /// <summary>A cell between ends of which one may appear in several ways, or does not fit into masks.</summary>
    private int Mixed(int s, int d, int[]?[] ingress, int[]?[] egress)
    {
        if (_ways[s] is not { } sources || _ways[d] is not { } destinations)
        {
            return Other(_allowed(new(_ends[s], _ends[d], null)));
        }

        var ids = new List<int>();
        var pairs = new List<(BulkEnd, BulkEnd)>();
        for (int i = 0; i < sources.Length; i++)
        {
            for (int j = 0; j < destinations.Length; j++)
            {
                if (sources[i].Address is { } from && destinations[j].Address is { } to && from.IsV6 != to.IsV6 && sources[i].When is not null && destinations[j].When is not null)
                {
                    continue;
                }

                int source = _first[s] + i, destination = _first[d] + j;
                if (egress[source] is not { } outbound || ingress[destination] is not { } inbound)
                {
                    return Other(_allowed(new(_ends[s], _ends[d], null)));
                }

                ids.Add(_pool.Intersect(outbound[destination], inbound[source]));
                pairs.Add((sources[i], destinations[j]));
            }
        }

        if (ids.TrueForAll(id => id == ids[0]))
        {
            return ids.Count == 0 ? 0 : ids[0];
        }

        string key = $"{(sources.Length > 1 ? s : -1)} {(destinations.Length > 1 ? d : -1)} {string.Join(' ', ids)}";
        if (!_mixed.TryGetValue(key, out int known))
        {
            _mixed[key] = known = Other(TrafficBounds.Exactly(TrafficSet.AnyOf(ids.Zip(pairs, (id, p) => SetOf(id).Certain & When(p.Item1, p.Item2)))));
        }

        return known;
    }

    private static TrafficSet When(BulkEnd source, BulkEnd destination) =>
        (source.When is { } from ? TrafficSet.OfSourceAddresses(from) : TrafficSet.All) &
        (destination.When is { } to ? TrafficSet.OfDestinationAddresses(to) : TrafficSet.All);

    private int Other(TrafficBounds set)
    {
        if (!_otherIds.TryGetValue(set, out int id))
        {
            _otherIds[set] = id = _others.Count;
            _others.Add(set);
        }

        return ~id;
    }
}
