using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// The TLS server name, as <c>connection.sni</c> names it. Envoy lower-cases the name before it compares, so a value with capitals
/// never matches; a connection without a name never matches.
/// </summary>
internal sealed class ServerNameAtom(string field, ImmutableArray<StringPattern> patterns) : MeshAtom(field)
{
    /// <inheritdoc/>
    public override string Values => string.Join(", ", patterns);

    /// <inheritdoc/>
    public override Truth Test(in RequestView view)
    {
        if (view.ServerName is not { } name)
        {
            return Truth.False;
        }

        Span<char> lower = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        name.AsSpan().ToLowerInvariant(lower);
        return Is(StringPattern.AnyMatches(patterns.AsSpan(), lower));
    }

    /// <inheritdoc/>
    public override TrafficBounds Between(in SetContext context)
    {
        if (context.Principal is null && !context.ServerNameNeedsNoIdentity)
        {
            return TrafficBounds.None;
        }

        StringSet names = StringPattern.ToSet([.. patterns.Where(p => !p.Text.Any(char.IsAsciiLetterUpper)).Select(p => p with { IgnoreCase = true })]);
        return TrafficBounds.Exactly(TrafficSet.OfServerName(names, orAbsent: false));
    }

    /// <inheritdoc/>
    public override string Found(in RequestView view) => view.ServerName is null ? "the client sent no server name" : "server name is " + view.ServerName;
}
