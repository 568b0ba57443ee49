namespace LayeredPolicy.Calico.Models;

/// <summary>Values of <c>performanceHints</c>; they change speed, never verdicts.</summary>
public static class PerformanceHintValues
{
    /// <summary>Program the policy on every node at once instead of when an endpoint needs it.</summary>
    public const string AssumeNeededOnEveryNode = "AssumeNeededOnEveryNode";
}
