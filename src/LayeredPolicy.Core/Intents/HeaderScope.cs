using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>A header that must carry one of the values.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Values">The values; never empty in a valid set.</param>
public sealed record HeaderScope(string Name, ImmutableArray<string> Values);
