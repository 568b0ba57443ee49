using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A claim of the verified token, found by its path of object keys: a string, or any string of a list, matches. Other JSON values never
/// do, and neither does an absent claim.
/// </summary>
internal sealed class ClaimAtom(string field, ImmutableArray<string> path, ImmutableArray<StringPattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => TokenClaims.Test(view, path.AsSpan(), patterns.AsSpan());

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => context.ChecksTokens
        ? TrafficBounds.Exactly(TrafficSet.OfClaim(TokenWords.NameOf(path.AsSpan()), StringPattern.ToSet(patterns)))
        : TrafficBounds.None;

    /// <inheritdoc/>
    public override string Found(in RequestView view) => TokenClaims.Describe(view, string.Join('.', path));
}
