using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>A matrix with a stored number for each cell.</summary>
public sealed class CellMatrix : PairMatrix
{
    private readonly int[] _cells;
    private readonly ImmutableArray<TrafficBounds> _sets;

    /// <summary>Makes the matrix.</summary>
    /// <param name="size">How many ends there are.</param>
    /// <param name="sets">The sets that the cells refer to. Two numbers may stand for equal sets.</param>
    /// <param name="cells">For each source, for each destination: the number of the set. The array is taken over, not copied.</param>
    public CellMatrix(int size, ImmutableArray<TrafficBounds> sets, int[] cells)
        : base(size)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, size * size);
        _sets = sets;
        _cells = cells;
    }

    /// <inheritdoc/>
    public override int SetCount => _sets.Length;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) => _cells[(source * Size) + destination];

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index) => _sets[index];

    /// <inheritdoc/>
    public override bool IsMade(int index) => true;

    /// <inheritdoc/>
    public override void CopyRow(int source, Span<int> numbers) => _cells.AsSpan(source * Size, Size).CopyTo(numbers);
}
