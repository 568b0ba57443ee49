using System.Text;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>The normal form in which the application layer policy proxy compares paths, of rules and of requests alike.</summary>
internal static class HttpPath
{
    /// <summary>The request paths that are in normal form as they are sent, with or without a query.</summary>
    public static StringSet Plain { get; } = PlainPaths();

    /// <summary>
    /// The path without query, decoded once, with back-slashes turned, path parameters removed and dots and slashes resolved; null for a
    /// path that no rule matches: a bad or double escape, a NUL, no leading slash.
    /// </summary>
    public static string? Normalize(string path)
    {
        int end = path.AsSpan().IndexOfAny('?', '#');
        if (Decode(end < 0 ? path : path[..end]) is not { } decoded || HoldsEscapedSeparator(decoded) || decoded.Contains('\0'))
        {
            return null;
        }

        decoded = decoded.Replace('\\', '/');
        return decoded.StartsWith('/') ? Resolve(decoded) : null;
    }

    private static StringSet PlainPaths()
    {
        StringSet path = StringSet.Prefix("/") & StringSet.Without("%;\\?#\0") & !StringSet.Containing("//") & !StringSet.Containing("/.") &
            (!StringSet.Suffix("/") | StringSet.Exact("/"));
        return path | StringSet.Concat(path, StringSet.Exact("?"), StringSet.All);
    }

    private static string? Decode(string path)
    {
        byte[] source = Encoding.UTF8.GetBytes(path);
        var bytes = new List<byte>(source.Length);
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] != '%')
            {
                bytes.Add(source[i]);
            }
            else if (i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1]) && char.IsAsciiHexDigit((char)source[i + 2]))
            {
                bytes.Add(Convert.ToByte($"{(char)source[i + 1]}{(char)source[i + 2]}", 16));
                i += 2;
            }
            else
            {
                return null;
            }
        }

        // Bytes, not characters, are what is compared; Latin-1 keeps each byte apart, also those that are no valid UTF-8.
        return Encoding.Latin1.GetString([.. bytes]);
    }

    private static bool HoldsEscapedSeparator(string path) =>
        path.Contains("%2e", StringComparison.OrdinalIgnoreCase) || path.Contains("%2f", StringComparison.OrdinalIgnoreCase) ||
        path.Contains("%5c", StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string path)
    {
        List<string> kept = [];
        foreach (string raw in path.Split('/'))
        {
            string segment = raw.Split(';')[0];
            if (segment == "..")
            {
                if (kept.Count > 0)
                {
                    kept.RemoveAt(kept.Count - 1);
                }
            }
            else if (segment.Length > 0 && segment != ".")
            {
                kept.Add(segment);
            }
        }

        return "/" + string.Join('/', kept);
    }
}
