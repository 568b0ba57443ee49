using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// The cells of ends that may appear in several ways, or that do not fit into masks: a row and a column for each such end. A number is that
/// of a mask, or below zero the complement of a place in <see cref="Sets"/>.
/// </summary>
internal sealed class MixedCells
{
    private readonly BulkEnds _ends;
    private readonly ushort[]?[] _ingress;
    private readonly ushort[]?[] _egress;
    private readonly MaskPool _pool;
    private readonly Func<int, TrafficBounds> _setOf;
    private readonly Func<PartyPair, TrafficBounds> _allowed;
    private readonly Dictionary<TrafficBounds, int> _ids = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<TrafficBounds> _sets = [];
    private readonly int[]?[] _rows;
    private readonly int[]?[] _columns;

    /// <summary>Works out the cells.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="ingress">For each way of each end its row of mask numbers, or null where it does not fit into masks.</param>
    /// <param name="egress">The same for what ends send.</param>
    /// <param name="plain">For each end whether it appears in one way that fits into masks.</param>
    /// <param name="pool">The masks.</param>
    /// <param name="setOf">The set of a mask.</param>
    /// <param name="allowed">The ordinary set of a pair.</param>
    public MixedCells(
        BulkEnds ends, ushort[]?[] ingress, ushort[]?[] egress, bool[] plain, MaskPool pool, Func<int, TrafficBounds> setOf, Func<PartyPair, TrafficBounds> allowed)
    {
        _ends = ends;
        _ingress = ingress;
        _egress = egress;
        _pool = pool;
        _setOf = setOf;
        _allowed = allowed;
        _rows = new int[]?[ends.Count];
        _columns = new int[]?[ends.Count];
        for (int end = 0; end < ends.Count; end++)
        {
            if (!plain[end])
            {
                _rows[end] = [.. Enumerable.Range(0, ends.Count).Select(d => Cell(end, d))];
                _columns[end] = [.. Enumerable.Range(0, ends.Count).Select(s => Cell(s, end))];
            }
        }
    }

    /// <summary>The sets that are not those of a mask.</summary>
    public IReadOnlyList<TrafficBounds> Sets => _sets;

    /// <summary>The number of a cell of which one end at least is not plain.</summary>
    public int this[int source, int destination] => _rows[source] is { } row ? row[destination] : _columns[destination]![source];

    private int Cell(int s, int d)
    {
        if (_ends.WaysOf(s) is not { } sources || _ends.WaysOf(d) is not { } destinations)
        {
            return Other(_allowed(new(_ends.Parties[s], _ends.Parties[d], null)));
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

                int source = _ends.FirstOf(s) + i, destination = _ends.FirstOf(d) + j;
                if (_egress[source] is not { } outbound || _ingress[destination] is not { } inbound)
                {
                    return Other(_allowed(new(_ends.Parties[s], _ends.Parties[d], null)));
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
        if (!_known.TryGetValue(key, out int known))
        {
            _known[key] = known = Other(TrafficBounds.Exactly(TrafficSet.AnyOf(ids.Zip(pairs, (id, p) => _setOf(id).Certain & When(p.Item1, p.Item2)))));
        }

        return known;
    }

    private static TrafficSet When(BulkEnd source, BulkEnd destination) =>
        (source.When is { } from ? TrafficSet.OfSourceAddresses(from) : TrafficSet.All) &
        (destination.When is { } to ? TrafficSet.OfDestinationAddresses(to) : TrafficSet.All);

    private int Other(TrafficBounds set)
    {
        if (!_ids.TryGetValue(set, out int id))
        {
            _ids[set] = id = _sets.Count;
            _sets.Add(set);
        }

        return ~id;
    }
}
