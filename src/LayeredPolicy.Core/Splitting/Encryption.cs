using System.Collections.Immutable;

namespace LayeredPolicy.Splitting;

/// <summary>Whether pods take plaintext, and on which container ports they do all the same.</summary>
/// <param name="Clauses">The clauses that ask for it, sorted.</param>
/// <param name="At">The pods.</param>
/// <param name="Strict">Whether plaintext is refused.</param>
/// <param name="PlaintextPorts">The exceptions, sorted.</param>
public sealed record Encryption(ImmutableArray<string> Clauses, PodScope At, bool Strict, ImmutableArray<int> PlaintextPorts);
