using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The rules of all policies of one action at one chain, in the order that the proxy looks at them. One match is enough.</summary>
internal sealed class RuleSet
{
    // Below this many rules trying each is faster than looking up.
    private const int Indexed = 8;

    private readonly RuleIndex? _index;

    /// <summary>Makes the set; rules are put in the order of the names that istiod gives them.</summary>
    public RuleSet(IEnumerable<Rule> rules, ImmutableArray<PassedOver> leftOut = default)
    {
        LeftOut = leftOut.IsDefault ? [] : leftOut;
        Rules = [.. rules.OrderBy(r => NameOf(r.Reference), StringComparer.Ordinal)];
        _index = Rules.Length > Indexed ? RuleIndex.Build(Rules) : null;
    }

    /// <summary>The rules in order.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>What the policies hold that this chain does not enforce, for explanations.</summary>
    public ImmutableArray<PassedOver> LeftOut { get; }

    /// <summary>Whether any rule matches.</summary>
    public Truth AnyMatches(in RequestView view) => _index is not null && _index.CanAnswer(view) ? _index.AnyMatches(view) : AnyMatchesPlainly(view);

    /// <summary>The same answer without the index, rule by rule.</summary>
    public Truth AnyMatchesPlainly(in RequestView view)
    {
        Truth answer = Truth.False;
        foreach (Rule rule in Rules)
        {
            switch (rule.Test(view))
            {
                case Truth.True:
                    return Truth.True;
                case Truth.Unknown:
                    answer = Truth.Unknown;
                    break;
            }
        }

        return answer;
    }

    /// <summary>The traffic that some rule matches.</summary>
    public TrafficBounds Between(in SetContext context)
    {
        var sets = new List<TrafficBounds>();
        foreach (Rule rule in Rules)
        {
            TrafficBounds set = rule.Between(context);
            if (set.Certain.IsAll)
            {
                return set;
            }

            if (!set.Possible.IsEmpty)
            {
                sets.Add(set);
            }
        }

        return sets.TrueForAll(s => ReferenceEquals(s.Certain, s.Possible))
            ? TrafficBounds.Exactly(TrafficSet.AnyOf(sets.Select(s => s.Certain)))
            : new(TrafficSet.AnyOf(sets.Select(s => s.Certain)), TrafficSet.AnyOf(sets.Select(s => s.Possible)));
    }

    // Envoy walks a map ordered by the bytes of these names, so rule 10 comes before rule 2.
    private static string NameOf(RuleRef rule) => $"ns[{rule.Resource.Namespace}]-policy[{rule.Resource.Name}]-rule[{Math.Max(rule.Index, 0)}]";
}
