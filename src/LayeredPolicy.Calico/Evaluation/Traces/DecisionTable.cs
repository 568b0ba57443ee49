using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>
/// Everything that an endpoint's policies do with the traffic between two ends, as sets: one stage a tier and a profile, in the order in
/// which they are asked. The first entry of a stage that holds the traffic acts on it; what an entry passes on, and what no entry of a
/// stage holds, comes to the next stage.
/// </summary>
/// <param name="Stages">The stages, each with its entries that hold any traffic. The last one decides all that comes to it.</param>
public sealed record DecisionTable(ImmutableArray<ImmutableArray<DecidedTraffic>> Stages)
{
    /// <summary>
    /// What acts on the traffic, in order: whatever passed it on, and last what decides. Null when a fact that is not known decides what
    /// acts.
    /// </summary>
    public ImmutableArray<TraceHit>? For(TrafficExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var hits = ImmutableArray.CreateBuilder<TraceHit>();
        foreach (ImmutableArray<DecidedTraffic> stage in Stages)
        {
            foreach (DecidedTraffic entry in stage)
            {
                Truth holds = entry.Traffic.Test(example);
                if (holds == Truth.Unknown)
                {
                    return null;
                }

                if (holds == Truth.True)
                {
                    hits.Add(entry.By);
                    break;
                }
            }

            if (hits.Count > 0 && hits[^1].Action != RuleAction.Pass)
            {
                break;
            }
        }

        return hits.DrainToImmutable();
    }

    /// <summary>Prints one entry a line.</summary>
    public override string ToString() => string.Join('\n', Stages.SelectMany(static s => s));
}
