using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The request method, case-sensitive.</summary>
internal sealed class MethodAtom(string field, ImmutableArray<StringPattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) =>
        view.Http is { } http ? Is(StringPattern.AnyMatches(patterns.AsSpan(), http.Method)) : Truth.Unknown;

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context)
    {
        // No request is without a method, so any method means any request.
        StringSet methods = StringPattern.ToSet(patterns);
        return TrafficBounds.Exactly(methods.Contains(StringSet.NonEmpty) ? TrafficSet.Http : TrafficSet.OfMethod(methods));
    }

    /// <inheritdoc/>
    public override string Found(in RequestView view) => view.Http is { } http ? "method is " + http.Method : "the request is not known";
}
