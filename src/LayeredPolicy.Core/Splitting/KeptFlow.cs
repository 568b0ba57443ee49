using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting;

/// <summary>A platform flow that a default deny keeps open, and the fact that it rests on.</summary>
/// <param name="Clause">The default deny.</param>
/// <param name="Flow">Which flow.</param>
/// <param name="What">The flow in words: <c>bank -> kube-system/kube-dns UDP and TCP 53</c>.</param>
/// <param name="Source">The fact behind it.</param>
public sealed record KeptFlow(string Clause, PlatformFlow Flow, string What, string Source);
