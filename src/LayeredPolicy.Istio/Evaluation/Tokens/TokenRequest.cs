using System.Text;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// A request on its way through the token check, with its described tokens written out as text. Each token gets a text of its own that
/// no header could hold by chance, so that Envoy's ways of cutting tokens out of headers, queries and cookies work on real text.
/// </summary>
internal sealed class TokenRequest
{
    private readonly Dictionary<string, RequestToken> _tokens = new(StringComparer.Ordinal);

    /// <summary>Writes the request out.</summary>
    public TokenRequest(HttpRequest request, ReadOnlySpan<char> target)
    {
        Headers = [.. request.Headers];
        var text = new StringBuilder().Append(target);
        bool query = target.Contains('?');
        for (int i = 0; i < request.Tokens.Length; i++)
        {
            RequestToken token = request.Tokens[i];
            string written = token.Fault == TokenFault.Malformed ? "abc.def" : $"token-{i}.described.here";
            _tokens[written] = token;
            switch (token.Location)
            {
                case TokenLocation.Header:
                    Headers.Add(new(token.Name, token.Prefix + written));
                    break;
                case TokenLocation.Cookie:
                    Headers.Add(new("cookie", token.Name + "=" + written));
                    break;
                default:
                    text.Append(query ? '&' : '?').Append(token.Name).Append('=').Append(written);
                    query = true;
                    break;
            }
        }

        Target = text.ToString();
    }

    /// <summary>The header lines; the check takes tokens out and puts claims in.</summary>
    public List<HttpHeader> Headers { get; }

    /// <summary>The request target.</summary>
    public string Target { get; private set; }

    /// <summary>The described token behind a text; null for a text that is none of them, or a malformed one.</summary>
    public RequestToken? Find(string text) => _tokens.TryGetValue(text, out RequestToken? token) && token.Fault != TokenFault.Malformed ? token : null;

    /// <summary>The values of a header: one for each line, except that lines of headers which Envoy joins are one value.</summary>
    public IReadOnlyList<string> HeaderValues(string name)
    {
        string[] lines = [.. Headers.Where(h => Is(h, name)).Select(h => h.Value.Trim(' ', '\t'))];
        return lines.Length > 1 && RequestHeader.IsJoined(name) ? [string.Join(',', lines.Where(l => l.Length > 0))] : lines;
    }

    /// <summary>The first value of a query parameter, or null when it is absent.</summary>
    public string? Parameter(string name)
    {
        int query = Target.IndexOf('?', StringComparison.Ordinal);
        foreach (string pair in query < 0 ? [] : Target[(query + 1)..].Split('&'))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if ((equals < 0 ? pair : pair[..equals]) == name)
            {
                return equals < 0 ? "" : pair[(equals + 1)..];
            }
        }

        return null;
    }

    /// <summary>The first value of a cookie, or null when it is absent.</summary>
    public string? Cookie(string name)
    {
        foreach (HttpHeader header in Headers.Where(h => Is(h, "cookie")))
        {
            foreach (string pair in header.Value.Split(';', StringSplitOptions.TrimEntries))
            {
                int equals = pair.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && pair[..equals] == name)
                {
                    return pair[(equals + 1)..].Trim('"');
                }
            }
        }

        return null;
    }

    /// <summary>Takes a header out, all its lines.</summary>
    public void RemoveHeader(string name) => Headers.RemoveAll(h => Is(h, name));

    /// <summary>Puts a header line in, beside those that are there.</summary>
    public void AddHeader(string name, string value) => Headers.Add(new(name, value));

    /// <summary>Takes a parameter out of the query.</summary>
    public void RemoveParameter(string name)
    {
        int query = Target.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
        {
            return;
        }

        string[] kept = [.. Target[(query + 1)..].Split('&').Where(p => p != name && !p.StartsWith(name + "=", StringComparison.Ordinal))];
        Target = kept.Length == 0 ? Target[..query] : Target[..(query + 1)] + string.Join('&', kept);
    }

    private static bool Is(HttpHeader header, string name) => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
