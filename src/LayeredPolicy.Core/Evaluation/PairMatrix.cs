using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>
/// The traffic allowed between every ordered pair of some ends. A cell holds the number of a set; the sets themselves are made when first
/// asked for, because a large matrix has far fewer sets than cells and most are never looked at.
/// </summary>
public sealed class PairMatrix
{
    private readonly int[] _cells;
    private readonly TrafficBounds?[] _sets;
    private readonly Func<int, TrafficBounds> _make;

    /// <summary>Makes the matrix.</summary>
    /// <param name="size">How many ends there are.</param>
    /// <param name="setCount">How many sets the cells refer to. Two numbers may stand for equal sets.</param>
    /// <param name="make">Gives the set of a number. It must be pure: it may be called more than once.</param>
    /// <param name="cells">For each source, for each destination: the number of the set. The array is taken over, not copied.</param>
    public PairMatrix(int size, int setCount, Func<int, TrafficBounds> make, int[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(make);
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, size * size);
        Size = size;
        _sets = new TrafficBounds?[setCount];
        _make = make;
        _cells = cells;
    }

    /// <summary>Makes the matrix of sets that exist already.</summary>
    public PairMatrix(int size, ImmutableArray<TrafficBounds> sets, int[] cells)
        : this(size, sets.Length, i => sets[i], cells)
    {
    }

    /// <summary>How many ends there are.</summary>
    public int Size { get; }

    /// <summary>How many sets the cells refer to.</summary>
    public int SetCount => _sets.Length;

    /// <summary>The traffic allowed from one end to another.</summary>
    public TrafficBounds this[int source, int destination] => SetOf(IndexOf(source, destination));

    /// <summary>The number of the set of a cell.</summary>
    public int IndexOf(int source, int destination) => _cells[(source * Size) + destination];

    /// <summary>The set of a number.</summary>
    public TrafficBounds SetOf(int index)
    {
        lock (_sets)
        {
            return _sets[index] ??= _make(index);
        }
    }

    /// <summary>Makes now the sets of the numbers that are chosen, and returns the matrix.</summary>
    /// <param name="which">Chooses the numbers. Sets that ask for the addresses of the ends must be among them.</param>
    public PairMatrix Make(Func<int, bool> which)
    {
        ArgumentNullException.ThrowIfNull(which);
        for (int i = 0; i < SetCount; i++)
        {
            if (which(i))
            {
                SetOf(i);
            }
        }

        return this;
    }

    /// <summary>The set of a number if it has been made already. A set that has not been made asks for no address of the ends.</summary>
    public TrafficBounds? IfMade(int index) => _sets[index];

    /// <summary>One source's numbers, a destination each.</summary>
    public ReadOnlySpan<int> Row(int source) => _cells.AsSpan(source * Size, Size);
}
