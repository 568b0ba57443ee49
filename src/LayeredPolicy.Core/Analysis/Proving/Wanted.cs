using LayeredPolicy.Splitting.Resolution;

namespace LayeredPolicy.Analysis.Proving;

/// <summary>Traffic that a clause wants, or forbids, between two ends.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="From">Who opens it.</param>
/// <param name="To">Who receives it.</param>
/// <param name="Least">What has to pass.</param>
/// <param name="Most">What is covered by the clause, whatever the addresses of its ends.</param>
internal sealed record Wanted(string Clause, ResolvedEnd From, ResolvedEnd To, TrafficSet Least, TrafficSet Most)
{
    /// <summary>The condition on addresses of an end outside the cluster; all traffic for ends inside.</summary>
    public TrafficSet Between { get; init; } = TrafficSet.All;

    /// <summary>Whether all of it is placed; a clause that is partly unenforceable opens less.</summary>
    public bool Whole { get; init; } = true;

    /// <summary>Whether it is a platform flow that a default deny keeps.</summary>
    public bool Kept { get; init; }
}
