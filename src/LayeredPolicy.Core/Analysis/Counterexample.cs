using System.Text;

namespace LayeredPolicy.Analysis;

/// <summary>One flow, or one item of the account, at which an invariant does not hold.</summary>
/// <param name="Invariant">The invariant's number.</param>
/// <param name="Statement">What is wrong, in one sentence.</param>
public sealed record Counterexample(string Invariant, string Statement)
{
    /// <summary>Whether it holds whatever the missing facts are; otherwise the invariant is undecided here.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>A flow that shows it, or null when it is not about a flow.</summary>
    public Flow? Flow { get; init; }

    /// <summary>All the traffic between the two ends that it is about, or null.</summary>
    public TrafficSet? Traffic { get; init; }

    /// <summary>What the enforcement points do with the flow, or null.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Tells the whole story: what is wrong, the flow, and what each enforcement point did with it.</summary>
    public string Explain()
    {
        var text = new StringBuilder().Append(Invariant).Append(": ").Append(Statement).Append('\n');
        if (Traffic is not null)
        {
            text.Append("traffic: ").Append(Traffic).Append('\n');
        }

        if (Verdict is not null)
        {
            text.Append(Verdict.Explain());
        }

        return text.ToString();
    }

    /// <summary>Prints the statement.</summary>
    public override string ToString() => Statement;
}
