using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>A <c>from</c> list, a <c>to</c> list or one <c>when</c> of a rule: at least one alternative holds. Without alternatives it never holds.</summary>
internal sealed class Clause(string name, ImmutableArray<Alternative> alternatives)
{
    /// <summary>The clause's name in the rule: <c>from</c>, <c>to</c>, <c>when[0]</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The alternatives.</summary>
    public ImmutableArray<Alternative> Alternatives { get; } = alternatives;

    /// <summary>Whether the request meets one alternative.</summary>
    public Truth Test(in RequestView view)
    {
        Truth answer = Truth.False;
        foreach (Alternative alternative in Alternatives)
        {
            switch (alternative.Test(view))
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

    /// <summary>The traffic that meets one alternative.</summary>
    public TrafficBounds Between(in SetContext context)
    {
        TrafficBounds any = TrafficBounds.None;
        foreach (Alternative alternative in Alternatives)
        {
            any |= alternative.Between(context);
        }

        return any;
    }

    /// <summary>Why no alternative holds.</summary>
    public string WhyNot(in RequestView view)
    {
        if (Alternatives.IsEmpty)
        {
            return Name + ": nothing in it can be enforced here, so it never holds";
        }

        var reasons = new List<string>(Alternatives.Length);
        foreach (Alternative alternative in Alternatives)
        {
            string reason = alternative.WhyNot(view);
            if (!reasons.Contains(reason))
            {
                reasons.Add(reason);
            }
        }

        return string.Join("; ", reasons);
    }
}
