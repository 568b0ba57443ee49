using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>One rule of a policy as one chain enforces it: all its clauses hold. Without clauses it matches everything.</summary>
internal sealed class Rule(RuleRef reference, ImmutableArray<Clause> clauses)
{
    /// <summary>The rule in its policy.</summary>
    public RuleRef Reference { get; } = reference;

    /// <summary>The clauses.</summary>
    public ImmutableArray<Clause> Clauses { get; } = clauses;

    /// <summary>Whether the request matches.</summary>
    public Truth Test(in RequestView view)
    {
        Truth answer = Truth.True;
        foreach (Clause clause in Clauses)
        {
            switch (clause.Test(view))
            {
                case Truth.False:
                    return Truth.False;
                case Truth.Unknown:
                    answer = Truth.Unknown;
                    break;
            }
        }

        return answer;
    }

    /// <summary>The traffic that matches.</summary>
    public TrafficBounds Between(in SetContext context)
    {
        TrafficBounds all = TrafficBounds.All;
        foreach (Clause clause in Clauses)
        {
            if (all.Possible.IsEmpty)
            {
                break;
            }

            all &= clause.Between(context);
        }

        return all;
    }

    /// <summary>Why the request does not match: the field that failed, or the fact that is missing.</summary>
    public string WhyNot(in RequestView view)
    {
        Clause? undecided = null;
        foreach (Clause clause in Clauses)
        {
            switch (clause.Test(view))
            {
                case Truth.False:
                    return clause.WhyNot(view);
                case Truth.Unknown:
                    undecided ??= clause;
                    break;
            }
        }

        return undecided?.WhyNot(view) ?? "it matches";
    }
}
