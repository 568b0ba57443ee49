using System.Text;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Routes and conditions that are never taken because an earlier one takes their traffic, as far as the webhook sees it.</summary>
internal static class RouteReachability
{
    /// <summary>Warns of routes without conditions before others, of repeated conditions, and of prefixes that an earlier prefix covers.</summary>
    public static void Check(VirtualServiceSpec spec, Reporter report)
    {
        Check(spec.Http, r => r.Match, Key, "http", report);
        Check(spec.Tcp, r => r.Match, Key, "tcp", report);
        Check(spec.Tls, r => r.Match, Key, "tls", report);
        CheckPrefixes(spec.Http ?? [], report);
    }

    private static void Check<TRoute, TMatch>(IList<TRoute>? routes, Func<TRoute, IList<TMatch>?> matches, Func<TMatch, string> key, string field, Reporter report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool isCaught = false;
        for (int i = 0; i < (routes?.Count ?? 0); i++)
        {
            IList<TMatch> conditions = matches(routes![i]) ?? [];
            if (isCaught)
            {
                report($"{field}[{i}]", IstioDiagnostics.UnreachableRoute, "a route without conditions stands before it");
            }

            isCaught |= conditions.Count == 0;
            for (int j = 0; j < conditions.Count; j++)
            {
                if (!seen.Add(key(conditions[j])))
                {
                    report($"{field}[{i}].match[{j}]", IstioDiagnostics.UnreachableRoute, "the same condition stands before it");
                }
            }
        }
    }

    private static void CheckPrefixes(IList<HttpRoute> routes, Reporter report)
    {
        (string Path, HttpMatchRequest Match)[] prefixes =
        [
            .. routes.SelectMany((r, i) => (r.Match ?? []).Select((m, j) => ($"http[{i}].match[{j}]", m))).Where(m => !string.IsNullOrEmpty(m.m.Uri?.Prefix)),
        ];
        for (int i = 1; i < prefixes.Length; i++)
        {
            if (prefixes[..i].FirstOrDefault(p => Covers(p.Match, prefixes[i].Match)) is { Path: { } path })
            {
                report(prefixes[i].Path, IstioDiagnostics.UnreachableRoute, $"the prefix of {path} covers it");
            }
        }
    }

    /// <summary>istiod looks at prefix, port, method, host, headers and parameters only, and takes GET for an absent method.</summary>
    private static bool Covers(HttpMatchRequest earlier, HttpMatchRequest later) =>
        earlier.Uri!.Prefix != later.Uri!.Prefix
        && later.Uri.Prefix!.StartsWith(earlier.Uri.Prefix!, StringComparison.Ordinal)
        && (earlier.Port ?? 0) == (later.Port ?? 0)
        && Marked(earlier.Method, "=GET").StartsWith(Marked(later.Method, "=GET"), StringComparison.Ordinal)
        && Marked(earlier.Authority, "").StartsWith(Marked(later.Authority, ""), StringComparison.Ordinal)
        && Covers(earlier.Headers, later.Headers)
        && Covers(earlier.QueryParams, later.QueryParams)
        && Covers(earlier.WithoutHeaders, later.WithoutHeaders);

    private static bool Covers(IDictionary<string, StringMatch>? earlier, IDictionary<string, StringMatch>? later) =>
        (earlier?.Count ?? 0) == (later?.Count ?? 0)
        && (earlier ?? new Dictionary<string, StringMatch>()).All(e =>
            later!.TryGetValue(e.Key, out StringMatch? other) && Marked(e.Value, "").StartsWith(Marked(other, ""), StringComparison.Ordinal));

    private static string Marked(StringMatch? match, string absent) =>
        !string.IsNullOrEmpty(match?.Exact) ? "=" + match.Exact
        : !string.IsNullOrEmpty(match?.Prefix) ? "^" + match.Prefix
        : absent;

    private static string Key(HttpMatchRequest match)
    {
        var key = new StringBuilder();
        foreach ((string field, StringMatch? value) in (ReadOnlySpan<(string, StringMatch?)>)
            [("uri", match.Uri), ("scheme", match.Scheme), ("method", match.Method), ("authority", match.Authority)])
        {
            key.Append(field).Append(':').Append(Text(value)).Append('\n');
        }

        foreach (IDictionary<string, StringMatch>? map in (ReadOnlySpan<IDictionary<string, StringMatch>?>)[match.Headers, match.WithoutHeaders, match.QueryParams])
        {
            key.AppendJoin('\n', (map ?? new Dictionary<string, StringMatch>()).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}={Text(m.Value)}")).Append("\n;");
        }

        return key.Append(match.IgnoreUriCase == true).Append('\n').Append(match.StatPrefix).Append('\n')
            .Append(Connection(null, match.Port, match.SourceLabels, match.Gateways, match.SourceNamespace)).ToString();
    }

    private static string Key(L4MatchAttributes match) =>
        match.SourceSubnet + "\n" + Connection(match.DestinationSubnets, match.Port, match.SourceLabels, match.Gateways, match.SourceNamespace);

    private static string Key(TlsMatchAttributes match) =>
        string.Join(',', match.SniHosts ?? []) + "\n" + Connection(match.DestinationSubnets, match.Port, match.SourceLabels, match.Gateways, match.SourceNamespace);

    private static string Connection(IList<string>? subnets, long? port, IDictionary<string, string>? labels, IList<string>? gateways, string? ns) =>
        string.Join('\n',
            string.Join(',', subnets ?? []),
            port ?? 0,
            string.Join(',', (labels ?? new Dictionary<string, string>()).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key + "=" + l.Value)),
            string.Join(',', gateways ?? []),
            ns ?? "");

    private static string Text(StringMatch? match) => match is null ? "-" : $"{Quoted(match.Exact)}|{Quoted(match.Prefix)}|{Quoted(match.Regex)}";

    private static string Quoted(string? text) => text is null ? "" : "'" + text + "'";
}
