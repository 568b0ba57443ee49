using LayeredPolicy.Intents;

namespace LayeredPolicy.Analysis.Proving;

/// <summary>Turns the request part of a clause into a set of traffic.</summary>
internal static class RequestTraffic
{
    /// <summary>
    /// Requests whose path, which a set of traffic holds without its query, is in normal form. Dot segments, doubled slashes, escapes and
    /// backslashes are read by the proxy and by the application each in its own way, and no proof covers them.
    /// </summary>
    public static TrafficSet Plain { get; } = TrafficSet.OfPath(
        (StringSet.Prefix("/") & StringSet.Without("%\\#?")) - StringSet.AnyOf(
            StringSet.Containing("//"), StringSet.Containing("/./"), StringSet.Containing("/../"), StringSet.Suffix("/."), StringSet.Suffix("/..")));

    /// <summary>The requests that a scope lets through.</summary>
    public static TrafficSet Of(HttpScope scope)
    {
        TrafficSet set = TrafficSet.Http;
        if (!scope.Methods.IsEmpty)
        {
            set &= TrafficSet.OfMethod(StringSet.AnyOf(scope.Methods.Select(m => StringSet.Exact(m))));
        }

        if (!scope.Paths.IsEmpty)
        {
            set &= TrafficSet.OfPath(StringSet.AnyOf(scope.Paths.Select(Path)));
        }

        if (!scope.Hosts.IsEmpty)
        {
            set &= TrafficSet.OfAuthority(StringSet.AnyOf(scope.Hosts.Select(Host)));
        }

        return scope.Headers.Aggregate(set, (all, h) => all & TrafficSet.OfHeaderLine(h.Name, StringSet.AnyOf(h.Values.Select(Line))));
    }

    private static StringSet Path(string path) => path.Contains('{', StringComparison.Ordinal) ? StringSet.PathTemplate(path) : Pattern(path);

    private static StringSet Host(string host) => host.StartsWith('*') || host.EndsWith('*') || host.Contains(':', StringComparison.Ordinal)
        ? Pattern(host, ignoreCase: true)
        : StringSet.Exact(host, ignoreCase: true) | StringSet.Prefix(host + ":", ignoreCase: true);

    // Of a header a star asks for presence alone.
    private static StringSet Line(string text) => text == "*" ? StringSet.All : Pattern(text);

    private static StringSet Pattern(string text) => Pattern(text, ignoreCase: false);

    private static StringSet Pattern(string text, bool ignoreCase) => text switch
    {
        "*" => StringSet.NonEmpty,
        ['*', .. var rest] => StringSet.Suffix(rest, ignoreCase),
        [.. var rest, '*'] => StringSet.Prefix(rest, ignoreCase),
        _ => StringSet.Exact(text, ignoreCase),
    };
}
