using System.Collections.Immutable;
using LayeredPolicy.Analysis;

namespace LayeredPolicy;

/// <summary>
/// The blast radius of one workload: what it can reach when its own proxy is skipped, when the mesh is off and when the network layer is
/// off, and the answers to the five questions that decide whether a second layer is needed.
/// </summary>
public sealed class BypassReport
{
    internal BypassReport(
        EndpointClass workload, ImmutableArray<BypassReach> normal, ImmutableArray<BypassTable> tables,
        ImmutableSortedDictionary<BypassQuestion, ImmutableArray<BypassReach>> answers)
    {
        Workload = workload;
        Normal = normal;
        Tables = tables;
        Answers = answers;
    }

    /// <summary>The workload, as a class of its own.</summary>
    public EndpointClass Workload { get; }

    /// <summary>What it can reach while both layers work; nothing is opened in these rows.</summary>
    public ImmutableArray<BypassReach> Normal { get; }

    /// <summary>One table for each scenario, in the order of <see cref="BypassScenario"/>.</summary>
    public ImmutableArray<BypassTable> Tables { get; }

    /// <summary>The five questions, each with the ends that answer it; none when the answer is "nothing".</summary>
    public ImmutableSortedDictionary<BypassQuestion, ImmutableArray<BypassReach>> Answers { get; }

    /// <summary>Makes the report of one workload, or of one pod of it.</summary>
    /// <param name="world">The world.</param>
    /// <param name="workload">The workload as <c>namespace/name</c>.</param>
    /// <exception cref="ArgumentException">There is no such workload.</exception>
    public static BypassReport For(PolicyWorld world, string workload)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(workload);
        return new BypassBuilder(world).Build(workload) ??
            throw new ArgumentException($"there is no workload '{workload}' in the input; name it as namespace/name", nameof(workload));
    }

    /// <summary>Makes the reports of all workloads, one for each class that no policy tells apart.</summary>
    public static ImmutableArray<BypassReport> ForAll(PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new BypassBuilder(world).BuildAll();
    }

    /// <summary>The table of a scenario.</summary>
    public BypassTable Table(BypassScenario scenario) => Tables[(int)scenario];
}
