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

    /// <inheritdoc/>
    public override int SetCount { get; } = inner.SetCount + pool.Count;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) =>
        source < _inside && destination < _inside ? inner.IndexOf(source, destination)
        : inner.SetCount + (destination < _inside ? rows[source - _inside][destination] : source < _inside ? columns[destination - _inside][source] : pool.None);

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index) => index < inner.SetCount ? inner.SetOf(index) : pool[index - inner.SetCount];

    /// <inheritdoc/>
    public override bool IsMade(int index) => index < inner.SetCount ? inner.IsMade(index) : pool.IsMade(index - inner.SetCount);

    /// <inheritdoc/>
    public override void CopyRow(int source, Span<int> numbers)
    {
        if (source < _inside)
        {
            inner.CopyRow(source, numbers);
        }

        for (int destination = source < _inside ? _inside : 0; destination < Size; destination++)
        {
            numbers[destination] = IndexOf(source, destination);
        }
    }
}
