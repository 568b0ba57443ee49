using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>All ordered pairs of ends between which a change of policies changed what a layer lets through. Sets are made when asked for.</summary>
/// <param name="ends">The ends.</param>
/// <param name="cells">The pairs, each once.</param>
/// <param name="setOf">Gives the set of a number. It must be pure and safe for any number of threads.</param>
public sealed class PairChanges(ImmutableArray<PairEnd> ends, ImmutableArray<PairCell> cells, Func<int, TrafficBounds> setOf)
{
    /// <summary>The ends.</summary>
    public ImmutableArray<PairEnd> Ends { get; } = ends;

    /// <summary>The pairs.</summary>
    public ImmutableArray<PairCell> Cells { get; } = cells;

    /// <summary>The set of a number.</summary>
    public TrafficBounds SetOf(int number) => setOf(number);
}
