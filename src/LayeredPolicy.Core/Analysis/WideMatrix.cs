using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>A matrix whose last end, the outside, is replaced by the classes of addresses into which it was cut.</summary>
/// <param name="inner">The matrix; its last end is not asked about.</param>
/// <param name="pool">The sets of the outside.</param>
/// <param name="rows">For each class, for each other end, the number in the pool of what the class may send.</param>
/// <param name="columns">For each class, for each other end, the number in the pool of what the class may receive.</param>
internal sealed class WideMatrix(PairMatrix inner, BoundsPool pool, int[][] rows, int[][] columns) : PairMatrix(inner.Size - 1 + rows.Length)
{
    private readonly int _inside = inner.Size - 1;

    // The pool comes first, for the inner matrix may still number sets while it is read.
    private readonly int _pooled = pool.Count;

    /// <inheritdoc/>
    public override int SetCount => _pooled + inner.SetCount;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) =>
        source < _inside && destination < _inside ? _pooled + inner.IndexOf(source, destination)
        : destination < _inside ? rows[source - _inside][destination]
        : source < _inside ? columns[destination - _inside][source]
        : pool.None;

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index) => index < _pooled ? pool[index] : inner.SetOf(index - _pooled);

    /// <inheritdoc/>
    public override bool IsMade(int index) => index < _pooled ? pool.IsMade(index) : inner.IsMade(index - _pooled);

    /// <inheritdoc/>
    public override void CopyRow(int source, Span<int> numbers)
    {
        int begin = 0;
        if (source < _inside)
        {
            inner.CopyRow(source, numbers);
            for (begin = 0; begin < _inside; begin++)
            {
                numbers[begin] += _pooled;
            }
        }

        for (int destination = begin; destination < Size; destination++)
        {
            numbers[destination] = IndexOf(source, destination);
        }
    }

    /// <inheritdoc/>
    public override long[] CountReachable(int[] weights)
    {
        int[] inside = [.. weights.Take(_inside), 0];
        long[] reach = [.. inner.CountReachable(inside).Take(_inside), .. new long[rows.Length]];
        var passes = new Dictionary<int, bool>();
        for (int outside = 0; outside < rows.Length; outside++)
        {
            for (int end = 0; end < _inside; end++)
            {
                reach[end] += Passes(columns[outside][end]) ? weights[_inside + outside] : 0;
                reach[_inside + outside] += Passes(rows[outside][end]) ? weights[end] : 0;
            }
        }

        return reach;

        bool Passes(int id)
        {
            if (!passes.TryGetValue(id, out bool some))
            {
                passes[id] = some = !pool[id].Possible.IsEmpty;
            }

            return some;
        }
    }
}
