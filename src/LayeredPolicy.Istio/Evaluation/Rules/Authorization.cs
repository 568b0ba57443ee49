using System.Collections.Concurrent;
using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// The authorization of one chain as a decision list: CUSTOM, then DENY, then ALLOW. A matching DENY refuses; without any ALLOW policy
/// everything else passes; with one, only what an ALLOW rule matches.
/// </summary>
internal sealed class Authorization(ImmutableArray<CustomCheck> custom, RuleSet deny, RuleSet? allow)
{
    private const int ShortPattern = 256;

    // Callers for whom the same conditions hold share a set: the pattern of conditions stands for the identity.
    private readonly ConcurrentDictionary<SetContext, ConcurrentDictionary<string, TrafficBounds>> _allowed = new();
    private ImmutableArray<MeshAtom> _ofIdentity;

    /// <summary>The external providers that are asked first, in the order of their names.</summary>
    public ImmutableArray<CustomCheck> Custom { get; } = custom;

    /// <summary>The DENY rules.</summary>
    public RuleSet Deny { get; } = deny;

    /// <summary>The ALLOW rules; null when there is no ALLOW policy, which is not the same as a policy without rules.</summary>
    public RuleSet? Allow { get; } = allow;

    private ImmutableArray<MeshAtom> ConditionsOnIdentity
    {
        get
        {
            if (_ofIdentity.IsDefault)
            {
                RuleSet[] sets = [Deny, .. Custom.Select(static c => c.Rules), .. Allow is null ? [] : new[] { Allow }];
                ImmutableInterlocked.InterlockedInitialize(
                    ref _ofIdentity,
                    [.. from set in sets from rule in set.Rules from clause in rule.Clauses from alternative in clause.Alternatives from atom in alternative.Atoms where atom.IsOfIdentity select atom]);
            }

            return _ofIdentity;
        }
    }

    /// <summary>What the chain does with the request. Allocates nothing.</summary>
    public Outcome Decide(in RequestView view)
    {
        Truth asked = Truth.False;
        foreach (CustomCheck check in Custom)
        {
            Truth matches = check.Rules.AnyMatches(view);
            if (check.Refuses && matches == Truth.True)
            {
                return Outcome.Denied;
            }

            if (matches != Truth.False)
            {
                asked = Truth.Unknown;
            }
        }

        Truth denied = Deny.AnyMatches(view);
        if (denied == Truth.True)
        {
            return Outcome.Denied;
        }

        Truth allowed = Allow is null ? Truth.True : Allow.AnyMatches(view);
        return allowed == Truth.False ? Outcome.Denied
            : allowed == Truth.True && denied == Truth.False && asked == Truth.False ? Outcome.Allowed
            : Outcome.Unknown;
    }

    /// <summary>The same decision with the rule that made it and why the others did not.</summary>
    public AuthorizationDecision Explain(in RequestView view)
    {
        var passed = ImmutableArray.CreateBuilder<PassedOver>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (CustomCheck check in Custom)
        {
            foreach (Rule rule in check.Rules.Rules)
            {
                Truth matches = rule.Test(view);
                if (matches == Truth.True && check.Refuses)
                {
                    return new(Outcome.Denied, rule.Reference, check.WhyRefused!, passed.DrainToImmutable(), []);
                }

                passed.Add(new(rule.Reference, matches == Truth.True ? $"it asks provider {check.Provider}, whose answer is not known" : rule.WhyNot(view)));
                if (matches != Truth.False)
                {
                    missing.Add(matches == Truth.True ? $"the answer of provider {check.Provider}" : rule.WhyNot(view));
                }
            }
        }

        Rule? denying = FirstMatch(Deny, view, passed, missing);
        if (denying is not null)
        {
            return new(Outcome.Denied, denying.Reference, "a DENY rule matches", passed.DrainToImmutable(), []);
        }

        if (Allow is null)
        {
            return missing.Count > 0
                ? new(Outcome.Unknown, null, "it depends on what is not known", passed.DrainToImmutable(), missing.DrainToImmutable())
                : new(Outcome.Allowed, null, "no ALLOW policy applies and no DENY rule matches", passed.DrainToImmutable(), []);
        }

        int before = missing.Count;
        Rule? allowing = FirstMatch(Allow, view, passed, missing);
        if (allowing is null && missing.Count == before)
        {
            return new(Outcome.Denied, null, "ALLOW policies apply and none of their rules matches", passed.DrainToImmutable(), []);
        }

        if (allowing is not null && before > 0)
        {
            missing.Count = before;
        }

        return allowing is not null && before == 0
            ? new(Outcome.Allowed, allowing.Reference, "an ALLOW rule matches", passed.DrainToImmutable(), [])
            : new(Outcome.Unknown, allowing?.Reference, "it depends on what is not known", passed.DrainToImmutable(), missing.DrainToImmutable());
    }

    /// <summary>The traffic that the chain lets through.</summary>
    public TrafficBounds Allowed(in SetContext context)
    {
        ConcurrentDictionary<string, TrafficBounds> known = _allowed.GetOrAdd(context.OfAnyPeer, static _ => new(StringComparer.Ordinal));
        int length = context.Principal is null ? 0 : ConditionsOnIdentity.Length;
        Span<char> pattern = length <= ShortPattern ? stackalloc char[length] : new char[length];
        for (int i = 0; i < length; i++)
        {
            TrafficBounds holds = ConditionsOnIdentity[i].Between(context);
            pattern[i] = holds.Certain.IsAll ? '1' : holds.Possible.IsEmpty ? '0' : '?';
        }

        return known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(pattern, out TrafficBounds allowed)
            ? allowed
            : known.GetOrAdd(pattern.ToString(), Fold(context));
    }

    /// <summary>The traffic that each rule decides, in the order in which rules are asked, and last what no rule decides.</summary>
    public IEnumerable<DecidedTraffic> Decisions(SetContext context)
    {
        foreach (CustomCheck check in Custom)
        {
            foreach (Rule rule in check.Rules.Rules)
            {
                yield return new(rule.Between(context), MeshStage.Authorization, check.Refuses ? Outcome.Denied : Outcome.Unknown) { By = rule.Reference };
            }
        }

        foreach (Rule rule in Deny.Rules)
        {
            yield return new(rule.Between(context), MeshStage.Authorization, Outcome.Denied) { By = rule.Reference };
        }

        foreach (Rule rule in Allow?.Rules ?? [])
        {
            yield return new(rule.Between(context), MeshStage.Application, Outcome.Allowed) { By = rule.Reference };
        }

        yield return Allow is null
            ? new(TrafficBounds.All, MeshStage.Application, Outcome.Allowed)
            : new(TrafficBounds.All, MeshStage.Authorization, Outcome.Denied);
    }

    private TrafficBounds Fold(in SetContext context)
    {
        TrafficBounds allowed = Allow is null ? TrafficBounds.All : Allow.Between(context);
        if (allowed.Possible.IsEmpty)
        {
            return allowed;
        }

        allowed -= Deny.Between(context);
        foreach (CustomCheck check in Custom)
        {
            TrafficBounds asked = check.Rules.Between(context);
            allowed -= check.Refuses ? asked : new(TrafficSet.None, asked.Possible);
        }

        return allowed;
    }

    private static Rule? FirstMatch(RuleSet rules, in RequestView view, ImmutableArray<PassedOver>.Builder passed, ImmutableArray<string>.Builder missing)
    {
        foreach (Rule rule in rules.Rules)
        {
            Truth matches = rule.Test(view);
            if (matches == Truth.True)
            {
                return rule;
            }

            string why = rule.WhyNot(view);
            passed.Add(new(rule.Reference, why));
            if (matches == Truth.Unknown)
            {
                missing.Add(why);
            }
        }

        passed.AddRange(rules.LeftOut);
        return null;
    }
}
