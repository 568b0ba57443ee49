using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Everything that an enforcement point does with the traffic between two ends, as a list of sets in the order in which they are asked:
/// the first entry that holds the traffic decides. Later entries may hold it too, as several rules may match one request.
/// </summary>
/// <param name="Entries">The entries that hold any traffic. Together they hold all traffic.</param>
public sealed record DecisionTable(ImmutableArray<DecidedTraffic> Entries)
{
    /// <summary>
    /// The entries that hold the traffic, in order, so that the first decides. Null when a fact that is not known decides whether an entry
    /// before the first holds it.
    /// </summary>
    public ImmutableArray<DecidedTraffic>? For(TrafficExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var holding = ImmutableArray.CreateBuilder<DecidedTraffic>();
        foreach (DecidedTraffic entry in Entries)
        {
            switch (entry.Traffic.Test(example))
            {
                case Truth.True:
                    holding.Add(entry);
                    break;
                case Truth.Unknown when holding.Count == 0:
                    return null;
            }
        }

        return holding.DrainToImmutable();
    }

    /// <summary>Prints one entry a line.</summary>
    public override string ToString() => string.Join('\n', Entries);

    internal static DecisionTable Of(IEnumerable<DecidedTraffic> entries) => new([.. entries.Where(static e => !e.Traffic.Possible.IsEmpty)]);
}
