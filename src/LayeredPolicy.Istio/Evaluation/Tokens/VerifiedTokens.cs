using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What the token check leaves for authorization: the claims of the verified token, and the request as it goes on.</summary>
internal sealed class VerifiedTokens
{
    /// <summary>The claims, an object; undefined when no token was verified.</summary>
    public JsonElement Claims { get; init; }

    /// <summary>The claims that are split at spaces into lists.</summary>
    public ImmutableHashSet<string> SpaceDelimited { get; init; } = [];

    /// <summary>Why the claims are not known, or null when they are.</summary>
    public string? Undecided { get; init; }

    /// <summary>The header lines after the check: tokens taken out, claims put in.</summary>
    public ImmutableArray<HttpHeader> Headers { get; init; } = [];

    /// <summary>The request target after the check.</summary>
    public string Target { get; init; } = "";
}
