using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Writes a list down as sets, for all the traffic between two ends: what each rule and each default acts on.</summary>
internal sealed class TableBuilder(PolicyList list, PartyPair pair, bool withStaged, bool passEndsProfiles)
{
    /// <summary>The table.</summary>
    public DecisionTable Build() => new(
    [
        .. list.Tiers.Where(t => t.Counts(withStaged)).Select(Tier),
        .. list.Profiles.TakeWhile(static p => p.Exists).Select(Profile),
        [new(TrafficBounds.All, list.Profiles.FirstOrDefault(static p => !p.Exists) is { } missing ? TraceHits.Missing(missing) : TraceHits.NoProfile)],
    ]);

    private ImmutableArray<DecidedTraffic> Tier(TierSlice tier)
    {
        var entries = ImmutableArray.CreateBuilder<DecidedTraffic>();
        for (int i = 0; i < tier.Policies.Length; i++)
        {
            CompiledPolicy policy = tier.Policies[i];
            if (policy.IsStaged && !withStaged)
            {
                continue;
            }

            foreach (CompiledRule rule in Acting(policy.Rules(list.Direction)))
            {
                TrafficBounds matching = rule.Between(pair, judgeHttp: false);
                Add(entries, tier.IsCertain[i] ? matching : new(TrafficSet.None, matching.Possible), TraceHits.Of(tier, policy, rule));
            }
        }

        Add(entries, tier.CertainlyCounts(withStaged) ? TrafficBounds.All : TrafficBounds.Unknown, TraceHits.EndOf(tier));
        return entries.DrainToImmutable();
    }

    private ImmutableArray<DecidedTraffic> Profile(CompiledProfile profile)
    {
        // Without a hit of its own, what a profile passes on is no different from what it does not match.
        var entries = ImmutableArray.CreateBuilder<DecidedTraffic>();
        TrafficBounds passed = TrafficBounds.None;
        foreach (CompiledRule rule in Acting(profile.Rules(list.Direction)))
        {
            TrafficBounds matching = rule.Between(pair, judgeHttp: false) - passed;
            if (rule.Action == RuleAction.Pass && !passEndsProfiles)
            {
                passed |= matching;
            }
            else
            {
                Add(entries, matching, TraceHits.Of(profile, rule));
            }
        }

        return entries.DrainToImmutable();
    }

    private static IEnumerable<CompiledRule> Acting(CompiledRule[] rules) => rules.Where(static r => r.Action != RuleAction.Log);

    private static void Add(ImmutableArray<DecidedTraffic>.Builder entries, TrafficBounds traffic, TraceHit by)
    {
        if (!traffic.Possible.IsEmpty)
        {
            entries.Add(new(traffic, by));
        }
    }
}
