namespace LayeredPolicy.Resources;

/// <summary>The naming rules of the Kubernetes API, without allocation. Lengths count characters, which for valid names are bytes.</summary>
/// <remarks>See https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and .../labels/.</remarks>
public static class KubernetesNames
{
    /// <summary>The longest DNS label.</summary>
    public const int MaxLabel = 63;

    /// <summary>The longest DNS subdomain.</summary>
    public const int MaxSubdomain = 253;

    /// <summary>The most bytes that the keys and values of all annotations of an object may have together.</summary>
    public const int MaxAnnotationBytes = 256 * 1024;

    /// <summary>A DNS label: lower-case letters, digits and inner dashes, 1 to 63 characters. Namespaces are named so.</summary>
    public static bool IsDnsLabel(ReadOnlySpan<char> text) => text.Length <= MaxLabel && IsDnsLabelOfAnyLength(text);

    /// <summary>A DNS subdomain: labels joined by dots, at most 253 characters. Most objects are named so.</summary>
    public static bool IsDnsSubdomain(ReadOnlySpan<char> text) => text.Length <= MaxSubdomain && IsDnsSubdomainOfAnyLength(text);

    /// <summary>A qualified name, as keys of labels and annotations are: an optional DNS subdomain and a slash, then a name of at most 63 characters.</summary>
    public static bool IsQualifiedName(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOf('/');
        return slash < 0 ? IsNamePart(text) : IsDnsSubdomain(text[..slash]) && IsNamePart(text[(slash + 1)..]);
    }

    /// <summary>A label value: empty, or at most 63 letters, digits, dashes, underscores and dots that starts and ends with a letter or digit.</summary>
    public static bool IsLabelValue(ReadOnlySpan<char> text) => text.IsEmpty || IsNamePart(text);

    /// <summary>Letters, digits and inner dashes, underscores and dots, 1 to 63 characters.</summary>
    public static bool IsNamePart(ReadOnlySpan<char> text) => text.Length is > 0 and <= MaxLabel && IsNamePartOfAnyLength(text);

    /// <summary>The characters of a name part, whatever its length.</summary>
    public static bool IsNamePartOfAnyLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The characters of a DNS subdomain, whatever its length and that of its labels.</summary>
    public static bool IsDnsSubdomainOfAnyLength(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int dot = text.IndexOf('.');
            if (dot < 0)
            {
                return IsDnsLabelOfAnyLength(text);
            }

            if (!IsDnsLabelOfAnyLength(text[..dot]))
            {
                return false;
            }

            text = text[(dot + 1)..];
        }
    }

    /// <summary>The characters of a DNS label, whatever its length.</summary>
    public static bool IsDnsLabelOfAnyLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A port name (IANA service name): 1 to 15 lower-case letters, digits and single inner dashes, with at least one letter.
    /// </summary>
    public static bool IsPortName(ReadOnlySpan<char> text) =>
        text.Length <= 15 && IsDnsLabelOfAnyLength(text) && text.ContainsAnyInRange('a', 'z') && !text.Contains("--", StringComparison.Ordinal);
}
