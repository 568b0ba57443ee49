using System.Numerics;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Counts, for each source, the destinations to which something passes, over the rows of plain ends.</summary>
/// <param name="outbound">The egress row of each plain end.</param>
/// <param name="inbound">The ingress row of each plain end.</param>
/// <param name="columns">The place of each end in rows.</param>
/// <param name="pool">The masks that the rows hold.</param>
/// <param name="weights">How much each destination counts.</param>
internal sealed class ReachCount(ushort[]?[] outbound, ushort[]?[] inbound, int[] columns, MaskPool pool, int[] weights)
{
    // A row is read a cache line at a time.
    private const int Block = 32;

    // Below so many cells other threads cost more than they save.
    private const int ManyCells = 1 << 17;

    // Sources that send whatever they like, for whom the destination's row alone decides, and the others.
    private readonly bool[] _isOpen = [.. outbound.Select(static row => row is not null && !row.AsSpan().ContainsAnyExcept((ushort)1))];

    /// <summary>The sums for plain sources over plain destinations; zero for all others.</summary>
    public long[] Plain()
    {
        int size = columns.Length, blocks = (size + Block - 1) / Block, places = inbound.Max(static row => row?.Length ?? 0);
        var total = new long[size];
        if ((long)size * size < ManyCells)
        {
            Add(Enumerable.Range(0, blocks).Aggregate(new Sums(places, size), Count), total);
        }
        else
        {
            Parallel.For(0, blocks, () => new Sums(places, size), (block, _, sums) => Count(sums, block), sums =>
            {
                lock (total)
                {
                    Add(sums, total);
                }
            });
        }

        return total;
    }

    private void Add(Sums sums, long[] total)
    {
        for (int source = 0; source < total.Length; source++)
        {
            total[source] += outbound[source] is null ? 0 : _isOpen[source] ? sums.ByPlace[columns[source]] : sums.BySource[source];
        }
    }

    private Sums Count(Sums sums, int block)
    {
        int begin = block * Block, end = Math.Min(columns.Length, begin + Block);
        for (int destination = begin; destination < end; destination++)
        {
            if (inbound[destination] is { } row)
            {
                AddWhereAny(row, (uint)weights[destination], sums.ByPlace);
            }
        }

        for (int source = 0; source < columns.Length; source++)
        {
            if (outbound[source] is not { } sent || _isOpen[source])
            {
                continue;
            }

            int place = columns[source];
            long sum = 0;
            for (int destination = begin; destination < end; destination++)
            {
                sum += inbound[destination] is { } row && pool.Overlap(sent[columns[destination]], row[place]) ? weights[destination] : 0;
            }

            sums.BySource[source] += sum;
        }

        return sums;
    }

    // Number 0 is no traffic.
    private static void AddWhereAny(ushort[] row, uint weight, uint[] sums)
    {
        var weights = new Vector<uint>(weight);
        int at = 0, half = Vector<uint>.Count;
        for (; at <= row.Length - Vector<ushort>.Count; at += Vector<ushort>.Count)
        {
            Vector.Widen(new Vector<ushort>(row, at), out Vector<uint> low, out Vector<uint> high);
            (new Vector<uint>(sums, at) + Vector.AndNot(weights, Vector.Equals(low, Vector<uint>.Zero))).CopyTo(sums, at);
            (new Vector<uint>(sums, at + half) + Vector.AndNot(weights, Vector.Equals(high, Vector<uint>.Zero))).CopyTo(sums, at + half);
        }

        for (; at < row.Length; at++)
        {
            sums[at] += row[at] != 0 ? weight : 0;
        }
    }

    private sealed record Sums(uint[] ByPlace, long[] BySource)
    {
        public Sums(int places, int size)
            : this(new uint[places], new long[size])
        {
        }
    }
}
