using System.Buffers;
using System.Globalization;
using System.Text;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// Rewrites request paths as Istio configures Envoy to (https://istio.io/latest/docs/reference/config/security/normalization/). A path
/// that needs no change is handed on without copying.
/// </summary>
internal static class PathNormalizer
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    // Everything else is percent-encoded by the canonical form.
    private static readonly SearchValues<char> s_kept = SearchValues.Create(Unreserved + "!$&'()*+,/:;=@[]^|%");
    private static readonly SearchValues<char> s_plain = SearchValues.Create(Unreserved + "!$&'()*+,/:;=@[]^|");
    private static readonly SearchValues<char> s_unreserved = SearchValues.Create(Unreserved);

    /// <summary>Normalises a request target.</summary>
    public static NormalizedPath Normalize(ReadOnlySpan<char> target, PathNormalization mode)
    {
        int fragment = target.IndexOf('#');
        if (fragment >= 0)
        {
            target = target[..fragment];
        }

        int query = target.IndexOf('?');
        ReadOnlySpan<char> path = query < 0 ? target : target[..query];
        if (mode == PathNormalization.None || IsCanonical(path, mode))
        {
            return new(target, path.Length, true);
        }

        string text = path.ToString();
        if (mode == PathNormalization.DecodeAndMergeSlashes)
        {
            text = text.Replace("%2f", "/", StringComparison.OrdinalIgnoreCase).Replace("%5c", "\\", StringComparison.OrdinalIgnoreCase);
        }

        if (Canonicalize(text) is not { } canonical)
        {
            return new(target, path.Length, false);
        }

        if (mode != PathNormalization.Base)
        {
            canonical = MergeSlashes(canonical);
        }

        return new(query < 0 ? canonical : string.Concat(canonical, target[query..]), canonical.Length, true);
    }

    private static bool IsCanonical(ReadOnlySpan<char> path, PathNormalization mode) =>
        path is ['/', ..] && !path.ContainsAnyExcept(s_plain) && !path.Contains("/.", StringComparison.Ordinal) &&
        (mode == PathNormalization.Base || !path.Contains("//", StringComparison.Ordinal));

    // Null when the path holds an escaped NUL, which the proxy refuses.
    private static string? Canonicalize(string path)
    {
        var output = new StringBuilder(path.Length + 8);
        if (path is not ['/' or '\\', ..])
        {
            output.Append('/');
        }

        for (int i = 0; i < path.Length;)
        {
            char c = path[i];
            if (c is '.' or '%' && output.Length > 0 && output[^1] == '/' && DotSegment(path, i, out int after, out int dots))
            {
                if (dots == 2)
                {
                    RemoveLastSegment(output);
                }

                i = after;
                continue;
            }

            if (c == '%')
            {
                if (!TryEscape(path, i, out int code))
                {
                    output.Append(c);
                    i++;
                    continue;
                }

                if (code == 0)
                {
                    return null;
                }

                if (code < 128 && s_unreserved.Contains((char)code))
                {
                    output.Append((char)code);
                }
                else
                {
                    output.Append(path, i, 3);
                }

                i += 3;
                continue;
            }

            i += AppendCharacter(output, path, i);
        }

        return output.ToString();
    }

    private static int AppendCharacter(StringBuilder output, string path, int i)
    {
        char c = path[i];
        if (c == '\\')
        {
            output.Append('/');
            return 1;
        }

        if (s_kept.Contains(c))
        {
            output.Append(c);
            return 1;
        }

        Rune.DecodeFromUtf16(path.AsSpan(i), out Rune rune, out int length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
        {
            output.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return length;
    }

    // A segment of one or two dots, plain or escaped; after points behind the slash that follows it.
    private static bool DotSegment(string path, int start, out int after, out int dots)
    {
        dots = 0;
        after = start;
        while (after < path.Length && path[after] is not ('/' or '\\'))
        {
            if (path[after] == '.')
            {
                after++;
            }
            else if (path[after] == '%' && TryEscape(path, after, out int code) && code == '.')
            {
                after += 3;
            }
            else
            {
                return false;
            }

            if (++dots > 2)
            {
                return false;
            }
        }

        if (after < path.Length)
        {
            after++;
        }

        return dots > 0;
    }

    private static void RemoveLastSegment(StringBuilder output)
    {
        if (output.Length > 1)
        {
            output.Length--;
            while (output[^1] != '/')
            {
                output.Length--;
            }
        }
    }

    private static bool TryEscape(string path, int i, out int code)
    {
        code = 0;
        return i + 2 < path.Length && int.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
    }

    // A path of slashes only keeps two of them: the first and the last are never the same one.
    private static string MergeSlashes(string path)
    {
        if (!path.Contains("//", StringComparison.Ordinal))
        {
            return path;
        }

        string joined = string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return "/" + joined + (path.EndsWith('/') ? "/" : "");
    }
}
