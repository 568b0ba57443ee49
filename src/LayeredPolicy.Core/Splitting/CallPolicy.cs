using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting;

/// <summary>An operation placed at a host of the mesh.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Namespace">The namespace of the host's Service.</param>
/// <param name="Host">The host that callers use, fully qualified.</param>
/// <param name="Callers">The pods whose calls it is about; empty for everyone's.</param>
public sealed record CallPolicy(Operation Operation, string Namespace, string Host, ImmutableArray<PodScope> Callers);
