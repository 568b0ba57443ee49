using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>
/// Walks a list like <see cref="Judge"/>, for all the traffic between two ends at once. Undecided rules are followed both ways: what may
/// be allowed and what may be denied is collected, and all that may not be denied is allowed for certain.
/// </summary>
internal sealed class SetFold(PolicyList list, PartyPair pair, bool withStaged, bool passEndsProfiles, bool judgeHttp)
{
    private TrafficSet _mayAllow = TrafficSet.None;
    private TrafficSet _mayDeny = TrafficSet.None;
    private bool _isExact = true;

    /// <summary>The traffic that the list lets through.</summary>
    public TrafficBounds Allowed()
    {
        TrafficSet reaching = TrafficSet.All;
        foreach (TierSlice tier in list.Tiers)
        {
            reaching = tier.Counts(withStaged) ? Tier(tier, reaching, endDenies: true) : reaching;
        }

        Profiles(reaching);
        return _isExact ? TrafficBounds.Exactly(_mayAllow) : new(TrafficSet.All - _mayDeny, _mayAllow);
    }

    /// <summary>What the tiers accept and what they drop at a stage that no profiles follow; the rest goes on.</summary>
    /// <param name="endOfTierDenies">Whether a tier whose policies did not match may deny; the stages before routing only go on.</param>
    public (TrafficBounds Accepts, TrafficBounds Drops) Stage(bool endOfTierDenies)
    {
        TrafficSet reaching = TrafficSet.All;
        foreach (TierSlice tier in list.Tiers)
        {
            reaching = tier.Counts(withStaged) ? Tier(tier, reaching, endOfTierDenies) : reaching;
        }

        return _isExact
            ? (TrafficBounds.Exactly(_mayAllow), TrafficBounds.Exactly(_mayDeny))
            : (new(TrafficSet.All - _mayDeny - reaching, _mayAllow), new(TrafficSet.All - _mayAllow - reaching, _mayDeny));
    }

    private TrafficSet Tier(TierSlice tier, TrafficSet reaching, bool endDenies)
    {
        bool goesOn = tier.PassesByDefault || !endDenies;
        TrafficSet passed = TrafficSet.None;
        TrafficSet ending = TrafficSet.None;
        for (int i = 0; i < tier.Policies.Length; i++)
        {
            if (tier.Policies[i].IsStaged && !withStaged)
            {
                continue;
            }

            // Traffic comes to the end of the tier through a policy that applies and does not decide.
            TrafficSet rest = Rules(tier.Policies[i].Rules(list.Direction), reaching, ref passed, tier.IsCertain[i]);
            reaching = tier.IsCertain[i] ? rest : reaching;
            ending = tier.IsCertain[i] ? rest : ending | rest;
        }

        ending &= reaching;
        bool counts = tier.CertainlyCounts(withStaged);
        _isExact &= counts || reaching.IsEmpty;
        _mayDeny = goesOn ? _mayDeny : _mayDeny | ending;
        passed = goesOn ? passed | ending : passed;
        return counts ? passed : passed | reaching;
    }

    private void Profiles(TrafficSet reaching)
    {
        foreach (CompiledProfile profile in list.Profiles)
        {
            if (!profile.Exists)
            {
                break;
            }

            TrafficSet passed = TrafficSet.None;
            reaching = Rules(profile.Rules(list.Direction), reaching, ref passed, isCertain: true);
            if (passEndsProfiles)
            {
                _mayDeny |= passed;
            }
            else
            {
                reaching |= passed;
            }
        }

        _mayDeny |= reaching;
    }

    private TrafficSet Rules(CompiledRule[] rules, TrafficSet reaching, ref TrafficSet passed, bool isCertain)
    {
        foreach (CompiledRule rule in rules)
        {
            if (reaching.IsEmpty)
            {
                break;
            }

            if (rule.Action == RuleAction.Log)
            {
                continue;
            }

            TrafficBounds matching = rule.Between(pair, judgeHttp);
            TrafficSet hit = reaching & matching.Possible;
            _isExact &= hit.IsEmpty || (isCertain && (ReferenceEquals(matching.Certain, matching.Possible) || matching.IsExact));
            _mayAllow = rule.Action == RuleAction.Allow ? _mayAllow | hit : _mayAllow;
            _mayDeny = rule.Action == RuleAction.Deny ? _mayDeny | hit : _mayDeny;
            passed = rule.Action == RuleAction.Pass ? passed | hit : passed;
            reaching -= matching.Certain;
        }

        return reaching;
    }
}
