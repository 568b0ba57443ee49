using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The host that the request names, port included when one was sent, without regard to case.</summary>
internal sealed class HostAtom(string field, ImmutableArray<StringPattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override IndexKeys Keys => IndexKeys.Exact(IndexDimension.Host, patterns);

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) =>
        view.Http?.Authority is { } authority ? Is(StringPattern.AnyMatches(patterns.AsSpan(), authority)) : Truth.Unknown;

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => TrafficBounds.Exactly(TrafficSet.OfAuthority(StringPattern.ToSet(patterns)));

    /// <inheritdoc/>
    public override string Found(in RequestView view) => view.Http?.Authority is { } authority ? "host is " + authority : "the host is not known";
}
