using System.Globalization;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Host names as istiod reads them. A fault is the sentence that says what is wrong; null is none.</summary>
internal static class HostText
{
    private const int LongestName = 255;
    private const int LongestLabel = 63;

    /// <summary>Whether the text is a DNS label; capitals are allowed.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= LongestLabel && text[0] != '-' && text[^1] != '-' && !text.ContainsAnyExcept(s_labelCharacters);

    /// <summary>What is wrong with a full name without wildcard. A dot at its end is allowed.</summary>
    public static string? NameFault(string name) => LengthFault(name) ?? LabelsFault(name, name);

    /// <summary>What is wrong with a name whose first label may be or begin with a wildcard.</summary>
    public static string? WildcardNameFault(string name)
    {
        if (LengthFault(name) is { } fault)
        {
            return fault;
        }

        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string first = dot < 0 ? name : name[..dot];
        return !IsWildcardLabel(first) ? $"'{name}' has a label '{first}' that is none"
            : dot < 0 ? null
            : LabelsFault(name[(dot + 1)..], name);
    }

    /// <summary>Whether the wildcard stands for a part of a label, as in <c>*foo.com</c>.</summary>
    public static bool IsPartialWildcard(string name) => name.Length > 1 && name[0] == '*' && name[1] != '.';

    /// <summary>Whether two hosts have a name in common.</summary>
    public static bool Overlap(string left, string right) => (left.StartsWith('*'), right.StartsWith('*')) switch
    {
        (true, true) => left.Length < right.Length ? right[1..].EndsWith(left[1..], StringComparison.Ordinal) : left[1..].EndsWith(right[1..], StringComparison.Ordinal),
        (true, false) => right.EndsWith(left[1..], StringComparison.Ordinal),
        (false, true) => left.EndsWith(right[1..], StringComparison.Ordinal),
        _ => left == right,
    };

    /// <summary>Whether every name of a host is a name of another.</summary>
    public static bool IsWithin(string inner, string outer) => (inner.StartsWith('*'), outer.StartsWith('*')) switch
    {
        (true, true) => inner.Length >= outer.Length && inner[1..].EndsWith(outer[1..], StringComparison.Ordinal),
        (true, false) => false,
        (false, true) => inner.EndsWith(outer[1..], StringComparison.Ordinal),
        _ => inner == outer,
    };

    private static readonly System.Buffers.SearchValues<char> s_labelCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static bool IsWildcardLabel(string label) =>
        label == "*" || (label.Length <= LongestLabel && IsLabel(label.StartsWith("*-", StringComparison.Ordinal) ? label.AsSpan(2) : label.StartsWith('*') ? label.AsSpan(1) : label));

    private static string? LengthFault(string name) => name.Length switch
    {
        0 => "the name is empty",
        > LongestName => $"the name is longer than {LongestName} characters",
        _ => null,
    };

    private static string? LabelsFault(string labels, string name)
    {
        string[] parts = labels.Split('.');
        if (long.TryParse(parts[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return $"'{name}' has a top-level domain of digits";
        }

        for (int i = 0; i < parts.Length; i++)
        {
            if (!(i == parts.Length - 1 && parts[i].Length == 0) && !IsLabel(parts[i]))
            {
                return $"'{name}' has a label '{parts[i]}' that is none";
            }
        }

        return null;
    }
}
