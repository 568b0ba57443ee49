using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The issuer and the subject of the verified token, matched each on its own.</summary>
internal sealed class RequestPrincipalAtom(string field, ImmutableArray<RequestPrincipalPattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override Truth Test(in RequestView view)
    {
        Truth answer = Truth.False;
        foreach (RequestPrincipalPattern pattern in patterns)
        {
            switch (pattern.Test(view))
            {
                case Truth.True:
                    return Truth.True;
                case Truth.Unknown:
                    answer = Truth.Unknown;
                    break;
            }
        }

        return answer;
    }

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => context.ChecksTokens
        ? TrafficBounds.Exactly(TrafficSet.AnyOf(patterns.Select(static p => p.ToSet())))
        : TrafficBounds.None;

    /// <inheritdoc/>
    public override string Found(in RequestView view) => TokenClaims.DescribePrincipal(view);
}
