using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>What a workload can reach when one control is taken away, beside what it can reach normally.</summary>
/// <param name="Scenario">What is taken away.</param>
/// <param name="Reach">Every class of ends that can then be reached, with the traffic; only rows with traffic.</param>
public sealed record BypassTable(BypassScenario Scenario, ImmutableArray<BypassReach> Reach)
{
    /// <summary>The rows in which more can be reached than normally.</summary>
    public IEnumerable<BypassReach> Opened => Reach.Where(static r => !r.Opened.IsEmpty);
}
