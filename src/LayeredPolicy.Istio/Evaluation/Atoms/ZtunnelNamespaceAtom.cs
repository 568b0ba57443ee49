using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The caller's namespace as ztunnel compares it: by plain patterns, the namespace of a plaintext caller being empty.</summary>
internal sealed class ZtunnelNamespaceAtom(string field, ImmutableArray<StringPattern> patterns) : MeshAtom(field)
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
        Identity.TrySplit(principal, out ReadOnlySpan<char> @namespace, out _);
        return IsFor(principal, StringPattern.AnyMatches(patterns.AsSpan(), @namespace));
    }
}
