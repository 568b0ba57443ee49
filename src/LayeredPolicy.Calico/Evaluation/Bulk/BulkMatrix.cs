using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// The answer for all pairs, stored as the rows of both directions: a source's egress row and a destination's ingress row together give a
/// cell. Ends with the same policies share rows, so this is far smaller than a number for each cell. Ends that may appear in several ways,
/// or do not fit into masks, have cells of their own.
/// </summary>
internal sealed class BulkMatrix : PairMatrix
{
    // In blocks of destinations, so that a source's row is read a cache line at a time.
    private const int Block = 32;

    // Below so many cells other threads cost more than they save.
    private const int ManyCells = 1 << 17;

    private readonly BulkEnds _ends;
    private readonly ushort[]?[] _inbound;
    private readonly ushort[]?[] _outbound;
    private readonly int[] _columns;
    private readonly TrafficPartition? _regions;
    private readonly MaskPool _pool;
    private readonly MixedCells _mixed;
    private readonly int _masks;
    private readonly TrafficBounds?[] _sets;

    public BulkMatrix(
        BulkEnds ends, ushort[]?[] ingress, ushort[]?[] egress, TrafficPartition? regions, MaskPool pool, Func<PartyPair, TrafficBounds> allowed)
        : base(ends.Count)
    {
        _ends = ends;
        _regions = regions;
        _pool = pool;
        _columns = [.. Enumerable.Range(0, Size).Select(ends.FirstOf)];
        bool[] plain = [.. Enumerable.Range(0, Size).Select(i => ends.WaysOf(i) is [_] && ingress[_columns[i]] is not null && egress[_columns[i]] is not null)];
        _inbound = [.. plain.Select((p, i) => p ? ingress[_columns[i]] : null)];
        _outbound = [.. plain.Select((p, i) => p ? egress[_columns[i]] : null)];
        _mixed = new(ends, ingress, egress, plain, pool, SetOfMask, allowed);
        NumberAll();
        _masks = pool.Count;
        _sets = new TrafficBounds?[_masks];
    }

    /// <inheritdoc/>
    public override int SetCount => _masks + _mixed.Sets.Count;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) => _outbound[source] is { } outbound && _inbound[destination] is { } inbound
        ? _pool.Intersect(outbound[_columns[destination]], inbound[_columns[source]])
        : Mixed(source, destination);

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index)
    {
        if (index >= _masks)
        {
            return _mixed.Sets[index - _masks];
        }

        lock (_sets)
        {
            return _sets[index] ??= SetOfMask(index);
        }
    }

    /// <inheritdoc/>
    public override bool IsMade(int index)
    {
        lock (_sets)
        {
            return index >= _masks || _sets[index] is not null;
        }
    }

    /// <inheritdoc/>
    public override void CopyRow(int source, Span<int> numbers)
    {
        ushort[]? outbound = _outbound[source];
        int column = _columns[source];
        var cache = new MaskCache(_pool);
        for (int destination = 0; destination < Size; destination++)
        {
            numbers[destination] = outbound is not null && _inbound[destination] is { } inbound
                ? cache.Intersect(outbound[_columns[destination]], inbound[column])
                : Mixed(source, destination);
        }
    }

    private int Mixed(int source, int destination)
    {
        int number = _mixed[source, destination];
        return number < 0 ? _masks + ~number : number;
    }

    // Every cell is looked at once: so all intersections have numbers, and reading needs no more.
    private void NumberAll()
    {
        int blocks = (Size + Block - 1) / Block;
        if ((long)Size * Size < ManyCells)
        {
            var cache = new MaskCache(_pool);
            for (int block = 0; block < blocks; block++)
            {
                NumberBlock(block, cache);
            }
        }
        else
        {
            Parallel.For(0, blocks, () => new MaskCache(_pool), (block, _, cache) => NumberBlock(block, cache), static _ => { });
        }
    }

    private MaskCache NumberBlock(int block, MaskCache cache)
    {
        int begin = block * Block, end = Math.Min(Size, begin + Block);
        for (int source = 0; source < Size; source++)
        {
            if (_outbound[source] is not { } outbound)
            {
                continue;
            }

            int column = _columns[source];
            for (int destination = begin; destination < end; destination++)
            {
                if (_inbound[destination] is { } inbound)
                {
                    ushort from = outbound[_columns[destination]], into = inbound[column];
                    if (from > 1 && into > 1 && from != into)
                    {
                        cache.Intersect(from, into);
                    }
                }
            }
        }

        return cache;
    }

    private TrafficBounds SetOfMask(int mask) => mask switch
    {
        0 => TrafficBounds.None,
        1 => TrafficBounds.All,
        _ => TrafficBounds.Exactly(_regions!.Union(_pool[mask])),
    };
}
