using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>
/// Walks a list for one packet and says what becomes of it. A rule that is undecided for want of a fact is followed both ways, so the
/// answer is unknown only when the ways end differently.
/// </summary>
internal ref struct Judge
{
    private bool _mayAllow;
    private bool _mayDeny;

    /// <summary>What the list does with the packet. Allocates nothing.</summary>
    /// <param name="list">The list.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="withStaged">Whether to treat staged policies as enforced.</param>
    /// <param name="passEndsProfiles">Whether Pass in a profile denies, rather than going on to the next profile.</param>
    public static Outcome Decide(PolicyList list, in Packet packet, bool withStaged, bool passEndsProfiles)
    {
        var judge = default(Judge);
        foreach (TierSlice tier in list.Tiers)
        {
            if (tier.Counts(withStaged) && !judge.Tier(tier, list.Direction, packet, withStaged, true))
            {
                return judge.Outcome;
            }
        }

        judge.Profiles(list, packet, passEndsProfiles);
        return judge.Outcome;
    }

    /// <summary>What the tiers of a list do with a packet at a stage that no profiles follow.</summary>
    /// <param name="list">The list.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="endOfTierDenies">Whether a tier whose policies did not match may deny; the stages before routing only go on.</param>
    public static StageResult Stage(PolicyList list, in Packet packet, bool endOfTierDenies)
    {
        var judge = default(Judge);
        foreach (TierSlice tier in list.Tiers)
        {
            if (tier.HasEnforced && !judge.Tier(tier, list.Direction, packet, false, endOfTierDenies))
            {
                return judge.Result;
            }
        }

        return judge.Result | StageResult.Continue;
    }

    private readonly StageResult Result => (_mayAllow ? StageResult.Allow : 0) | (_mayDeny ? StageResult.Deny : 0);

    private readonly Outcome Outcome =>
        _mayAllow && _mayDeny ? Outcome.Unknown : _mayAllow ? Outcome.Allowed : Outcome.Denied;

    // Whether some way leads on to the next tier.
    private bool Tier(TierSlice tier, Direction direction, in Packet packet, bool withStaged, bool endDenies)
    {
        bool mayPass = false;
        bool mayEnd = false;
        for (int i = 0; i < tier.Policies.Length; i++)
        {
            CompiledPolicy policy = tier.Policies[i];
            if (policy.IsStaged && !withStaged)
            {
                continue;
            }

            bool decides = false;
            foreach (CompiledRule rule in policy.Rules(direction))
            {
                if (rule.Action == RuleAction.Log)
                {
                    continue;
                }

                Truth matches = rule.Matches(packet);
                if (matches == Truth.False)
                {
                    continue;
                }

                _mayAllow |= rule.Action == RuleAction.Allow;
                _mayDeny |= rule.Action == RuleAction.Deny;
                mayPass |= rule.Action == RuleAction.Pass;
                if (matches == Truth.True)
                {
                    if (tier.IsCertain[i])
                    {
                        return mayPass;
                    }

                    decides = true;
                    break;
                }
            }

            // Traffic comes to the end of the tier through a policy that applies and does not decide.
            mayEnd |= !decides;
        }

        bool goesOn = tier.PassesByDefault || !endDenies;
        _mayDeny |= mayEnd && !goesOn;
        return mayPass || (mayEnd && goesOn) || !tier.CertainlyCounts(withStaged);
    }

    private void Profiles(PolicyList list, in Packet packet, bool passEndsProfiles)
    {
        foreach (CompiledProfile profile in list.Profiles)
        {
            if (!profile.Exists)
            {
                break;
            }

            if (!Profile(profile, list.Direction, packet, passEndsProfiles))
            {
                return;
            }
        }

        _mayDeny = true;
    }

    // Whether some way leads on to the next profile.
    private bool Profile(CompiledProfile profile, Direction direction, in Packet packet, bool passEndsProfiles)
    {
        bool maySkip = false;
        foreach (CompiledRule rule in profile.Rules(direction))
        {
            Truth matches = rule.Action == RuleAction.Log ? Truth.False : rule.Matches(packet);
            if (matches == Truth.False)
            {
                continue;
            }

            _mayAllow |= rule.Action == RuleAction.Allow;
            _mayDeny |= rule.Action == RuleAction.Deny || (rule.Action == RuleAction.Pass && passEndsProfiles);
            maySkip |= rule.Action == RuleAction.Pass && !passEndsProfiles;
            if (matches == Truth.True)
            {
                return maySkip;
            }
        }

        return true;
    }
}
