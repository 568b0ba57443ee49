namespace LayeredPolicy;

public static partial class CoreDiagnostics
{
    /// <summary>An exact set of traffic would need more nodes than the bound.</summary>
    public static DiagnosticDescriptor TrafficSetTooLarge { get; } = new(
        "LP1201",
        DiagnosticSeverity.Error,
        "A set of traffic is too large to be held exactly",
        "Ask about fewer workloads at a time, or split the policy that holds the most different conditions.");

    /// <summary>A set of strings would need more automaton states than the bound.</summary>
    public static DiagnosticDescriptor StringSetTooLarge { get; } = new(
        "LP1202",
        DiagnosticSeverity.Error,
        "A set of strings is too large to be held exactly",
        "Use fewer or shorter path, host or header patterns in one policy.");
}
