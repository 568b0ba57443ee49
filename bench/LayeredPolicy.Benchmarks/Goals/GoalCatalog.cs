namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Every goal, in the order printed.</summary>
internal static class GoalCatalog
{
    /// <summary>The goals.</summary>
    public static IReadOnlyList<Goal> All { get; } =
    [
    ];
}
