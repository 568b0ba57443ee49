using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The caller's identity, as <c>principals</c> and <c>source.principal</c> name it. A plaintext caller has none and never matches.</summary>
internal sealed class PrincipalAtom(string field, ImmutableArray<StringPattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override bool IsOfIdentity => true;

    /// <inheritdoc/>
    public override IndexKeys Keys => IndexKeys.Exact(IndexDimension.Principal, patterns) is { Dimension: not IndexDimension.None } exact ? exact
        : patterns.All(p => p.Kind is StringPatternKind.Exact or StringPatternKind.Prefix)
            ? new(IndexDimension.PrincipalStart, [.. patterns.Select(p => p.Text)])
            : IndexKeys.None;

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => Test(view.Principal);

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => TrafficBounds.Of(Test(context.Principal));

    /// <inheritdoc/>
    public override string Found(in RequestView view) => Identity.Describe(view.Principal);

    private Truth Test(string? principal) => IsFor(principal, principal is not null && StringPattern.AnyMatches(patterns.AsSpan(), principal));
}
