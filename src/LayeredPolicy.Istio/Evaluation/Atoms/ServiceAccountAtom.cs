using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The caller's service account as Envoy reads it out of the identity, in any trust domain. A plaintext caller has none and never matches.</summary>
internal sealed class ServiceAccountAtom(string field, ImmutableArray<ServiceAccountPattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override bool IsOfIdentity => true;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => Test(view.Principal);

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => TrafficBounds.Of(Test(context.Principal));

    /// <inheritdoc/>
    public override string Found(in RequestView view) => Identity.Describe(view.Principal);

    private Truth Test(string? principal)
    {
        if (principal is not null)
        {
            foreach (ServiceAccountPattern pattern in patterns)
            {
                if (pattern.Matches(principal))
                {
                    return Truth.True;
                }
            }
        }

        return IsFor(principal, false);
    }
}
