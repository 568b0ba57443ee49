using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>Walks a list for one packet like <see cref="Judge"/> and writes down what happens on the way.</summary>
internal sealed class Tracer(PolicyList list, bool withStaged, bool passEndsProfiles)
{
    private readonly ImmutableArray<TraceHit>.Builder _via = ImmutableArray.CreateBuilder<TraceHit>();
    private readonly ImmutableArray<PassedOver>.Builder _passedOver = ImmutableArray.CreateBuilder<PassedOver>();
    private readonly ImmutableArray<string>.Builder _missing = ImmutableArray.CreateBuilder<string>();

    /// <summary>The trace of the packet at the endpoint.</summary>
    public PolicyTrace Trace(string endpoint, in Packet packet)
    {
        TraceHit by = Tiers(packet) ?? Profiles(packet);
        Outcome outcome = Judge.Decide(list, packet, withStaged, passEndsProfiles);
        return new()
        {
            Endpoint = endpoint,
            Direction = list.Direction,
            Outcome = outcome,
            By = by,
            Via = _via.ToImmutable(),
            PassedOver = _passedOver.ToImmutable(),
            MissingFacts = outcome == Outcome.Unknown ? _missing.ToImmutable() : [],
            HasStaged = list.HasStaged,
        };
    }

    private TraceHit? Tiers(in Packet packet)
    {
        foreach (TierSlice tier in list.Tiers)
        {
            if (!tier.Counts(withStaged))
            {
                continue;
            }

            TraceHit? hit = Tier(tier, packet);
            if (hit is { Action: not RuleAction.Pass })
            {
                return hit;
            }

            if (hit is not null)
            {
                _via.Add(hit);
            }
        }

        return null;
    }

    private TraceHit? Tier(TierSlice tier, in Packet packet)
    {
        for (int i = 0; i < tier.Policies.Length; i++)
        {
            CompiledPolicy policy = tier.Policies[i];
            if (policy.IsStaged && !withStaged)
            {
                continue;
            }

            CompiledRule[] rules = policy.Rules(list.Direction);
            if (!tier.IsCertain[i])
            {
                Undecided(policy.Whole, $"whether {policy.Whole} selects the endpoint depends on labels of its namespace or service account, which are not known");
                continue;
            }

            if (FirstMatch(rules, packet) is { } rule)
            {
                return TraceHits.Of(tier, policy, rule);
            }

            if (rules.Length == 0)
            {
                _passedOver.Add(new(policy.Whole, list.Direction == Direction.Ingress ? "it has no ingress rule" : "it has no egress rule"));
            }
        }

        return tier.CertainlyCounts(withStaged) ? TraceHits.EndOf(tier) : null;
    }

    private TraceHit Profiles(in Packet packet)
    {
        foreach (CompiledProfile profile in list.Profiles)
        {
            if (!profile.Exists)
            {
                return TraceHits.Missing(profile);
            }

            if (FirstMatch(profile.Rules(list.Direction), packet) is not { } rule || (rule.Action == RuleAction.Pass && !passEndsProfiles))
            {
                continue;
            }

            return TraceHits.Of(profile, rule);
        }

        return TraceHits.NoProfile;
    }

    private CompiledRule? FirstMatch(CompiledRule[] rules, in Packet packet)
    {
        foreach (CompiledRule rule in rules)
        {
            switch (rule.Matches(packet))
            {
                case Truth.True when rule.Action != RuleAction.Log:
                    return rule;
                case Truth.True:
                    _passedOver.Add(new(rule.Reference, "it matches and only logs"));
                    break;
                case Truth.Unknown:
                    Undecided(rule.Reference, rule.Explain(packet));
                    break;
                default:
                    _passedOver.Add(new(rule.Reference, rule.Explain(packet)));
                    break;
            }
        }

        return null;
    }

    private void Undecided(RuleRef rule, string missing)
    {
        _passedOver.Add(new(rule, "undecided: " + missing));
        if (!_missing.Contains(missing))
        {
            _missing.Add(missing);
        }
    }
}
