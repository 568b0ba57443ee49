using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A header of the request, as <c>request.headers[name]</c> names it. <c>*</c> asks for presence, even of an empty value. Each line of
/// a repeated header is matched on its own, except those that Envoy joins first.
/// </summary>
internal sealed class HeaderAtom(string field, string name, ImmutableArray<StringPattern> patterns) : MeshAtom(field)
{
    private readonly RequestHeader _header = RequestHeader.Named(name);

    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override Truth Test(in RequestView view) => view.Http is null ? Truth.Unknown : _header.Test(view, patterns.AsSpan());

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context) => _header.Matching(context, patterns);

    /// <inheritdoc/>
    public override string Found(in RequestView view) =>
        view.Http is null ? "the request is not known" : _header.ValueIn(view) is { } value ? $"header {name} is {value}" : $"header {name} is absent";
}
