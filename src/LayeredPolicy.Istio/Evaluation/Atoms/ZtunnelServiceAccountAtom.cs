using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The caller's service account as ztunnel compares it: namespace and account equal, in any trust domain.</summary>
internal sealed class ZtunnelServiceAccountAtom(string field, ImmutableArray<ServiceAccountPattern> accounts) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", accounts);

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
        if (principal is not null && Identity.TrySplit(principal, out ReadOnlySpan<char> @namespace, out ReadOnlySpan<char> account))
        {
            foreach (ServiceAccountPattern each in accounts)
            {
                if (@namespace.SequenceEqual(each.Namespace) && account.SequenceEqual(each.Account))
                {
                    return Truth.True;
                }
            }
        }

        return IsFor(principal, false);
    }
}
