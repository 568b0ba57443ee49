namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Every goal, in the order printed.</summary>
internal static class GoalCatalog
{
    /// <summary>The goals.</summary>
    public static IReadOnlyList<Goal> All { get; } =
    [
        new ConnectivityMapGoal(1_000, 100, 2),
        new ConnectivityMapGoal(10_000, 1_000, 10),
    ];
}
