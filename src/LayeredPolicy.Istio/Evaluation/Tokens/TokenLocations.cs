using System.Buffers;
using System.Collections.Immutable;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Where a JWT rule looks for tokens: headers, then query parameters, then cookies, each in the order of their names.</summary>
internal sealed class TokenLocations
{
    private static readonly SearchValues<char> s_tokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly ImmutableArray<(string Name, string Prefix)> _headers;
    private readonly ImmutableArray<string> _parameters;
    private readonly ImmutableArray<string> _cookies;

    /// <summary>Reads the locations of a rule; a rule that names none looks at the usual header and parameter.</summary>
    public TokenLocations(JwtRule rule)
    {
        var headers = (rule.FromHeaders ?? []).Where(h => h?.Name is not null).Select(h => (Name: h.Name!.ToLowerInvariant(), Prefix: h.Prefix ?? "")).ToList();
        var parameters = (rule.FromParams ?? []).ToList();
        var cookies = (rule.FromCookies ?? []).ToList();
        if (headers.Count + parameters.Count + cookies.Count == 0)
        {
            headers.Add(("authorization", "Bearer "));
            parameters.Add("access_token");
        }

        // Envoy keeps the locations in ordered maps.
        _headers = [.. headers.Distinct().OrderBy(h => h.Name + h.Prefix, StringComparer.Ordinal)];
        _parameters = [.. parameters.Distinct().Order(StringComparer.Ordinal)];
        _cookies = [.. cookies.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The texts found, each with what takes it out of the request. Nothing takes a cookie out.</summary>
    public List<(string Text, Action Remove)> Find(TokenRequest request)
    {
        var found = new List<(string, Action)>();
        foreach ((string name, string prefix) in _headers)
        {
            foreach (string value in request.HeaderValues(name))
            {
                if (Cut(value, prefix) is { } text)
                {
                    found.Add((text, () => request.RemoveHeader(name)));
                }
            }
        }

        foreach (string name in _parameters)
        {
            if (request.Parameter(name) is { } value)
            {
                found.Add((value, () => request.RemoveParameter(name)));
            }
        }

        foreach (string name in _cookies)
        {
            if (request.Cookie(name) is { } value)
            {
                found.Add((value, static () => { }));
            }
        }

        return found;
    }

    // The prefix may stand anywhere; what cannot be part of a token is skipped behind it. Null when the prefix is not there.
    private static string? Cut(string value, string prefix)
    {
        if (prefix.Length == 0)
        {
            return value;
        }

        int at = value.IndexOf(prefix, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        int start = value.AsSpan(at + prefix.Length).IndexOfAny(s_tokenCharacters);
        return start < 0 ? value : value[(at + prefix.Length + start)..];
    }
}
