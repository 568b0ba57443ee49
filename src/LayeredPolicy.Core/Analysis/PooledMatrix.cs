using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>A matrix whose cells hold numbers of a pool.</summary>
internal sealed class PooledMatrix(int size, BoundsPool pool, int[] cells) : PairMatrix(size)
{
    /// <inheritdoc/>
    public override int SetCount { get; } = pool.Count;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) => cells[(source * Size) + destination];

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index) => pool[index];

    /// <inheritdoc/>
    public override bool IsMade(int index) => pool.IsMade(index);

    /// <inheritdoc/>
    public override void CopyRow(int source, Span<int> numbers) => cells.AsSpan(source * Size, Size).CopyTo(numbers);
}
