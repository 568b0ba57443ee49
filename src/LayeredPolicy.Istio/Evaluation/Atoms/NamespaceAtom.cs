using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The caller's namespace as Envoy reads it out of the identity. A plaintext caller has none and never matches.</summary>
internal sealed class NamespaceAtom(string field, ImmutableArray<NamespacePattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override bool IsOfIdentity => true;

    /// <inheritdoc/>
    public override IndexKeys Keys => patterns.All(p => p.IsExact)
        ? new(IndexDimension.Namespace, [.. patterns.Select(p => p.Value)])
        : IndexKeys.None;

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
            foreach (NamespacePattern pattern in patterns)
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
