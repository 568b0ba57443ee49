using LayeredPolicy.Benchmarks.Workloads;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Every goal, in the order printed.</summary>
internal static class GoalCatalog
{
    /// <summary>The goals.</summary>
    public static IReadOnlyList<Goal> All { get; } =
    [
        new ReadingGoal(),
        new ReadingRatioGoal(),
        new SelectorParseGoal(),
        new SelectorCorpusGoal(),
        new SelectorTextGoal(),
        new SelectorAllocationGoal(),
        new SelectorEvaluationGoal(3, false, 6.7, "Calico: 13.4 ns"),
        new SelectorEvaluationGoal(10, false, 10, "Calico: 21.7 ns"),
        new SelectorEvaluationGoal(30, false, 10, "Calico: 20.2 ns"),
        new SelectorEvaluationGoal(10, true, 60, "Calico on a map of strings: 45 to 600 ns"),
        new SelectorAlgebraGoal(),
        new IndexBuildGoal("1k selectors x 10k endpoints", WorkloadCatalog.Medium, "mixed", 1_000, 44, 271_306, "Calico: 658 ms"),
        new IndexBuildGoal("10k selectors x 10k endpoints", WorkloadCatalog.Wide, "mixed", 10_000, 368, 2_490_132, "Calico: 5,526 ms"),
        new IndexBuildGoal("1k selectors x 100k endpoints", WorkloadCatalog.Large, "mixed", 1_000, 743, 2_414_787, "Calico: 11,156 ms"),
        new BulkMatchGoal(),
        new IndexChurnGoal("1k selectors x 10k endpoints", WorkloadCatalog.Medium, 1_000, 10, 0x1a481eb5b50368b3, 0x729e446183070ad6, "Calico: 95 us"),
        new IndexChurnGoal("10k selectors x 10k endpoints", WorkloadCatalog.Wide, 10_000, 25, 0xf1a7790829d496bb, 0xcfecb9046e170179, "Calico: 1,132 us"),
        new IndexMemoryGoal("1k selectors x 10k endpoints, ten", 10_000, 1_000, 42, "ten", 4.7, "Calico: 14.2 MB"),
        new IndexMemoryGoal("10k selectors x 10k endpoints, mixed", 10_000, 10_000, 43, "mixed", 28.6, "Calico: 286 MB"),
        new IndexMemoryGoal("10k selectors x 100k endpoints, ten", 100_000, 10_000, 44, "ten", 45.3, "Calico: 136 MB"),
        new IndexMemoryGoal("10k selectors x 100k endpoints, mixed", 100_000, 10_000, 44, "mixed", 250, "Calico: 2,501 MB"),
        new NetworkDecisionGoal(),
        new NetworkTraceGoal(),
        new ConnectivityMapGoal(1_000, 100, 2, 400),
        new ConnectivityMapGoal(10_000, 1_000, 10, 40),
        new ConnectivityMapGoal(100_000, 10_000, 500, 6),
        new MapMemoryGoal(100_000, 10_000, 400),
        new WorldEditGoal(10_000, 1_000, 1_000, 3),
        new LayeredMapGoal(1_000, 200, 200, 100),
        new PairQueryGoal(10_000, 1_000, 1),
        new MeshAuthorizationGoal(1, miss: false, 0.15),
        new MeshAuthorizationGoal(10, miss: false, 0.25),
        new MeshAuthorizationGoal(100, miss: false, 0.4),
        new MeshAuthorizationGoal(1000, miss: false, 0.5),
        new MeshAuthorizationGoal(1, miss: true, 0.15),
        new MeshAuthorizationGoal(10, miss: true, 0.25),
        new MeshAuthorizationGoal(100, miss: true, 0.4),
        new MeshAuthorizationGoal(1000, miss: true, 0.5),
        new MapFromYamlGoal(5_000, 500, 500),
        new MapFromYamlGoal(10_000, 1_000, 1_000),
    ];
}
