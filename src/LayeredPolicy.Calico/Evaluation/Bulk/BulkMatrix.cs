using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// The answer for all pairs, stored as the rows of both directions: a source's egress row and a destination's ingress row together give a
/// cell. Ends with the same policies share rows, so this is far smaller than a number for each cell. Ends that may appear in several ways,
/// or do not fit into masks, have cells of their own.
/// </summary>
internal sealed class BulkMatrix : PairMatrix
{
    private readonly Lock _gate = new();
    private readonly ushort[]?[] _inbound;
    private readonly ushort[]?[] _outbound;
    private readonly int[] _columns;
    private readonly TrafficPartition? _regions;
    private readonly MaskPool _pool;
    private readonly MixedCells _mixed;
    private readonly List<TrafficBounds?> _sets = [];
    private MaskCache? _spare;

    public BulkMatrix(
        BulkEnds ends, ushort[]?[] ingress, ushort[]?[] egress, TrafficPartition? regions, MaskPool pool, Func<PartyPair, TrafficBounds> allowed)
        : base(ends.Count)
    {
        _regions = regions;
        _pool = pool;
        _columns = [.. Enumerable.Range(0, Size).Select(ends.FirstOf)];
        bool[] plain = [.. Enumerable.Range(0, Size).Select(i => ends.WaysOf(i) is [_] && ingress[_columns[i]] is not null && egress[_columns[i]] is not null)];
        _inbound = [.. plain.Select((p, i) => p ? ingress[_columns[i]] : null)];
        _outbound = [.. plain.Select((p, i) => p ? egress[_columns[i]] : null)];
        _mixed = new(ends, ingress, egress, plain, pool, SetOfMask, allowed);
    }

    // The sets of mixed cells come first, for masks are still added while cells are read.
    private int Mixed => _mixed.Sets.Count;

    /// <inheritdoc/>
    public override int SetCount => Mixed + _pool.Count;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) => _outbound[source] is { } outbound && _inbound[destination] is { } inbound
        ? Mixed + _pool.Intersect(outbound[_columns[destination]], inbound[_columns[source]])
        : MixedCell(source, destination);

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index)
    {
        if (index < Mixed)
        {
            return _mixed.Sets[index];
        }

        int mask = index - Mixed;
        lock (_gate)
        {
            while (_sets.Count <= mask)
            {
                _sets.Add(null);
            }

            return _sets[mask] ??= SetOfMask(mask);
        }
    }

    /// <inheritdoc/>
    public override bool IsMade(int index)
    {
        lock (_gate)
        {
            return index < Mixed || (index - Mixed < _sets.Count && _sets[index - Mixed] is not null);
        }
    }

    /// <inheritdoc/>
    public override void CopyRow(int source, Span<int> numbers)
    {
        ushort[]? outbound = _outbound[source];
        int column = _columns[source];
        MaskCache cache = Interlocked.Exchange(ref _spare, null) ?? new(_pool);
        for (int destination = 0; destination < Size; destination++)
        {
            numbers[destination] = outbound is not null && _inbound[destination] is { } inbound
                ? Mixed + cache.Intersect(outbound[_columns[destination]], inbound[column])
                : MixedCell(source, destination);
        }

        _spare = cache;
    }

    /// <inheritdoc/>
    public override long[] CountReachable(int[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var count = new ReachCount(_outbound, _inbound, _columns, _pool, weights);
        long[] reach = count.Plain();
        for (int end = 0; end < Size; end++)
        {
            bool sends = _outbound[end] is not null, receives = _inbound[end] is not null;
            for (int other = 0; other < Size && !(sends && receives); other++)
            {
                reach[end] += !sends && Passes(end, other) ? weights[other] : 0;
                reach[other] += !receives && _outbound[other] is not null && Passes(other, end) ? weights[end] : 0;
            }
        }

        return reach;
    }

    private bool Passes(int source, int destination) => !SetOf(IndexOf(source, destination)).Possible.IsEmpty;

    private int MixedCell(int source, int destination)
    {
        int number = _mixed[source, destination];
        return number < 0 ? ~number : Mixed + number;
    }

    private TrafficBounds SetOfMask(int mask) => mask switch
    {
        0 => TrafficBounds.None,
        1 => TrafficBounds.All,
        _ => TrafficBounds.Exactly(_regions!.Union(_pool[mask])),
    };
}
