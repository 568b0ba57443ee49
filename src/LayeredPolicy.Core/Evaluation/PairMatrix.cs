namespace LayeredPolicy.Evaluation;

/// <summary>
/// The traffic allowed between every ordered pair of some ends. A cell holds the number of a set; the sets themselves are made when first
/// asked for, because a large matrix has far fewer sets than cells and most are never looked at. Any number of threads may read it.
/// </summary>
/// <param name="size">How many ends there are.</param>
public abstract class PairMatrix(int size)
{
    /// <summary>How many ends there are.</summary>
    public int Size { get; } = size;

    /// <summary>
    /// How many sets the cells refer to, as far as they were read: it may grow while they are. Two numbers may stand for equal sets.
    /// </summary>
    public abstract int SetCount { get; }

    /// <summary>The traffic allowed from one end to another.</summary>
    public TrafficBounds this[int source, int destination] => SetOf(IndexOf(source, destination));

    /// <summary>The number of the set of a cell.</summary>
    public abstract int IndexOf(int source, int destination);

    /// <summary>The set of a number.</summary>
    public abstract TrafficBounds SetOf(int index);

    /// <summary>Whether the set of a number exists already. Sets that depend on the addresses of the ends are made with the matrix.</summary>
    public abstract bool IsMade(int index);

    /// <summary>Writes one source's numbers, a destination each.</summary>
    /// <param name="source">The source.</param>
    /// <param name="numbers">Receives the numbers; it must have room for all ends.</param>
    public virtual void CopyRow(int source, Span<int> numbers)
    {
        for (int destination = 0; destination < Size; destination++)
        {
            numbers[destination] = IndexOf(source, destination);
        }
    }

    /// <summary>For each source, the sum of the weights of the destinations to which some traffic passes, or may pass.</summary>
    /// <param name="weights">The weight of each end.</param>
    public virtual long[] CountReachable(int[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var reach = new long[Size];
        var passes = new Dictionary<int, bool>();
        var row = new int[Size];
        for (int source = 0; source < Size; source++)
        {
            CopyRow(source, row);
            for (int destination = 0; destination < Size; destination++)
            {
                if (!passes.TryGetValue(row[destination], out bool some))
                {
                    passes[row[destination]] = some = !SetOf(row[destination]).Possible.IsEmpty;
                }

                reach[source] += some ? weights[destination] : 0;
            }
        }

        return reach;
    }
}
