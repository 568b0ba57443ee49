using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LayeredPolicy.Selectors;

/// <summary>
/// What Kubernetes accepts as label keys and values. See
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set.
/// </summary>
public static class LabelSyntax
{
    private const int NameLength = 63;
    private const int PrefixLength = 253;

    private static readonly SearchValues<char> DnsCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Whether a text is a label key: an optional DNS prefix and <c>/</c>, then a name of up to 63 characters.</summary>
    /// <param name="key">The text.</param>
    /// <param name="problem">Why it is none, as the end of a sentence that begins with the key.</param>
    public static bool IsKey(ReadOnlySpan<char> key, [NotNullWhen(false)] out string? problem)
    {
        int slash = key.IndexOf('/');
        ReadOnlySpan<char> name = key[(slash + 1)..];
        problem = null;
        if (name.Contains('/'))
        {
            problem = "has more than one '/'";
        }
        else if (slash == 0)
        {
            problem = "has an empty prefix before '/'";
        }
        else if (slash > 0 && !IsSubdomain(key[..slash]))
        {
            problem = $"has a prefix that is not a DNS name of at most {PrefixLength} lower-case letters, digits, '-' and '.'";
        }
        else if (name.IsEmpty)
        {
            problem = "has no name";
        }
        else
        {
            problem = NameProblem(name);
        }

        return problem is null;
    }

    /// <summary>Whether a text is a label value: empty, or up to 63 characters like a name.</summary>
    /// <param name="value">The text.</param>
    /// <param name="problem">Why it is none, as the end of a sentence that begins with the value.</param>
    public static bool IsValue(ReadOnlySpan<char> value, [NotNullWhen(false)] out string? problem)
    {
        problem = value.IsEmpty ? null : NameProblem(value);
        return problem is null;
    }

    private static string? NameProblem(ReadOnlySpan<char> name)
    {
        if (name.Length > NameLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"has {name.Length} characters; at most {NameLength} are allowed");
        }

        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return "holds characters other than letters, digits, '-', '_' and '.'";
            }
        }

        return char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]) ? null : "must begin and end with a letter or digit";
    }

    private static bool IsSubdomain(ReadOnlySpan<char> text)
    {
        if (text.Length > PrefixLength)
        {
            return false;
        }

        foreach (Range range in text.Split('.'))
        {
            ReadOnlySpan<char> part = text[range];
            if (part.IsEmpty || part[0] == '-' || part[^1] == '-' || part.ContainsAnyExcept(DnsCharacters))
            {
                return false;
            }
        }

        return true;
    }
}
