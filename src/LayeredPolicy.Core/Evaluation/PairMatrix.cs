using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>The traffic allowed between every ordered pair of some ends. Equal sets are stored once.</summary>
public sealed class PairMatrix
{
    private readonly int[] _cells;

    /// <summary>Makes the matrix.</summary>
    /// <param name="size">How many ends there are.</param>
    /// <param name="sets">The different sets.</param>
    /// <param name="cells">For each source, for each destination: the index of the set. The array is taken over, not copied.</param>
    public PairMatrix(int size, ImmutableArray<TrafficBounds> sets, int[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, size * size);
        Size = size;
        Sets = sets;
        _cells = cells;
    }

    /// <summary>How many ends there are.</summary>
    public int Size { get; }

    /// <summary>The different sets that occur.</summary>
    public ImmutableArray<TrafficBounds> Sets { get; }

    /// <summary>The traffic allowed from one end to another.</summary>
    public TrafficBounds this[int source, int destination] => Sets[_cells[(source * Size) + destination]];

    /// <summary>The index in <see cref="Sets"/> of the traffic from one end to another.</summary>
    public int IndexOf(int source, int destination) => _cells[(source * Size) + destination];

    /// <summary>One source's indices, a destination each.</summary>
    public ReadOnlySpan<int> Row(int source) => _cells.AsSpan(source * Size, Size);
}
