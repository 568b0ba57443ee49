namespace LayeredPolicy.Evaluation;

/// <summary>
/// One condition of a rule, with its faces side by side: whether a connection meets it, which set of traffic it is, and what it says.
/// Each kind of condition is one small sealed type in one file; verdicts, sets and explanations all come from the same object.
/// </summary>
public abstract class Atom
{
    /// <summary>Whether the connection meets the condition. Allocates nothing.</summary>
    public abstract Truth Test(Connection connection);

    /// <summary>The traffic between two ends that meets the condition.</summary>
    public abstract TrafficBounds Between(PartyPair pair);

    /// <summary>What the condition asks for, in words: <c>destination port in 80, 443</c>.</summary>
    public abstract string Describe();

    /// <summary>Why the connection does not meet the condition, or which fact is missing: <c>destination port is 9090, not in 80, 443</c>.</summary>
    public abstract string Explain(Connection connection);
}
