using System.Diagnostics.CodeAnalysis;

namespace LayeredPolicy.Istio.Validation;

/// <summary>URLs as Go reads them, as far as validation looks at them: whether they parse, their scheme, host and port.</summary>
/// <remarks>See https://pkg.go.dev/net/url#Parse.</remarks>
/// <param name="Scheme">The scheme in lower case; empty when there is none.</param>
/// <param name="Host">The host, with brackets when it is an IPv6 address; empty when there is none.</param>
/// <param name="Port">The port as text; empty when there is none.</param>
internal sealed record GoUrl(string Scheme, string Host, string Port)
{
    /// <summary>Reads a URL or a reference.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out GoUrl? url)
    {
        int fragment = text.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0 && !IsEscapedWell(text.AsSpan(fragment + 1)))
        {
            url = null;
            return false;
        }

        return TryParseCore(fragment < 0 ? text : text[..fragment], viaRequest: false, out url);
    }

    /// <summary>Reads an absolute URL or an absolute path, as a request line has it; a fragment is part of the path.</summary>
    public static bool TryParseRequest(string text, [NotNullWhen(true)] out GoUrl? url) => TryParseCore(text, viaRequest: true, out url);

    private static bool TryParseCore(string text, bool viaRequest, [NotNullWhen(true)] out GoUrl? url)
    {
        url = null;
        if (text.Any(c => c < ' ' || c == '\x7f') || (viaRequest && text.Length == 0))
        {
            return false;
        }

        if (text == "*")
        {
            url = new("", "", "");
            return true;
        }

        if (!TryScheme(text, out string scheme, out string rest))
        {
            return false;
        }

        int query = rest.IndexOf('?', StringComparison.Ordinal);
        rest = query < 0 ? rest : rest[..query];
        if (!rest.StartsWith('/'))
        {
            if (scheme.Length > 0)
            {
                url = new(scheme, "", "");
                return true;
            }

            int slash = rest.IndexOf('/', StringComparison.Ordinal);
            if (viaRequest || (slash < 0 ? rest : rest[..slash]).Contains(':', StringComparison.Ordinal))
            {
                return false;
            }
        }

        string host = "";
        string port = "";
        bool hasAuthority = rest.StartsWith("//", StringComparison.Ordinal) && (scheme.Length > 0 || (!viaRequest && !rest.StartsWith("///", StringComparison.Ordinal)));
        if (hasAuthority)
        {
            int end = rest.IndexOf('/', 2);
            string authority = end < 0 ? rest[2..] : rest[2..end];
            rest = end < 0 ? "" : rest[end..];
            if (!TryAuthority(authority, out host, out port))
            {
                return false;
            }
        }

        if (!IsEscapedWell(rest))
        {
            return false;
        }

        url = new(scheme, host, port);
        return true;
    }

    private static bool TryScheme(string text, out string scheme, out string rest)
    {
        scheme = "";
        rest = text;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetter(c) || (i > 0 && (char.IsAsciiDigit(c) || c is '+' or '-' or '.')))
            {
                continue;
            }

            if (c == ':')
            {
                scheme = text[..i].ToLowerInvariant();
                rest = text[(i + 1)..];
                return i > 0;
            }

            return true;
        }

        return true;
    }

    private static bool TryAuthority(string authority, out string host, out string port)
    {
        int at = authority.LastIndexOf('@');
        host = at < 0 ? authority : authority[(at + 1)..];
        port = "";
        if (at >= 0 && !authority[..at].All(c => char.IsAsciiLetterOrDigit(c) || "-._:~!$&'()*+,;=%@".Contains(c, StringComparison.Ordinal)))
        {
            return false;
        }

        int colon = host.StartsWith('[') ? host.LastIndexOf(']') + 1 : host.LastIndexOf(':');
        if (host.StartsWith('[') && colon == 0)
        {
            return false;
        }

        if (colon >= 0 && colon < host.Length)
        {
            if (host[colon] != ':' || !host.AsSpan(colon + 1).ContainsOnlyDigits())
            {
                return false;
            }

            port = host[(colon + 1)..];
            host = host[..colon];
        }

        return host.All(c => c >= 0x80 || char.IsAsciiLetterOrDigit(c) || "-._~!$&'()*+,;=:[]<>\"%".Contains(c, StringComparison.Ordinal)) && IsEscapedWell(host);
    }

    private static bool IsEscapedWell(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])))
            {
                return false;
            }
        }

        return true;
    }
}
