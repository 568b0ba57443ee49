using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting;

/// <summary>Pods that are closed, in one layer, except for what admissions open.</summary>
/// <param name="Clause">The clause that closes them.</param>
/// <param name="At">The pods.</param>
/// <param name="Direction">Which way.</param>
public sealed record Isolation(string Clause, PodScope At, Directions Direction);
