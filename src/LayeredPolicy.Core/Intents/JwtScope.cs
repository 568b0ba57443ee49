using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>A token that must come with the request.</summary>
/// <param name="Issuer">Who must have issued it.</param>
/// <param name="Audiences">For whom; empty for any audience.</param>
public sealed record JwtScope(string Issuer, ImmutableArray<string> Audiences);
