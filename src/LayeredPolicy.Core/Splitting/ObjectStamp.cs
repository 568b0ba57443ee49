using System.Security.Cryptography;
using System.Text;

namespace LayeredPolicy.Splitting;

/// <summary>
/// Marks objects as ours and names them: the owner and the set as labels, the clauses, a hash of the content and the version of the
/// splitter as annotations. Names are a readable prefix and a stable hash of what the object is for, so that a changed clause changes
/// an object in place and never leaves an old one behind.
/// </summary>
/// <param name="Set">The intent set's name.</param>
/// <param name="Owner">The owner of the set.</param>
public sealed record ObjectStamp(string Set, string Owner)
{
    /// <summary>The version of the placement rules; it changes when the same intent gives other objects.</summary>
    public const string SplitterVersion = "0.1";

    /// <summary>The prefix of all our labels and annotations.</summary>
    public const string Prefix = "layeredpolicy.dev/";

    private const int LongestName = 63;
    private const int HashLength = 10;

    /// <summary>The labels of an object of the plan.</summary>
    public Dictionary<string, string> Labels()
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { [Prefix + "set"] = Set };
        if (IsLabelValue(Owner))
        {
            labels[Prefix + "owner"] = Owner;
        }

        return labels;
    }

    /// <summary>The annotations of an object of the plan.</summary>
    /// <param name="clauses">The clauses behind the object.</param>
    /// <param name="content">The object's content as canonical text, without metadata.</param>
    public Dictionary<string, string> Annotations(IEnumerable<string> clauses, string content)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Prefix + "clauses"] = string.Join(",", clauses.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            [Prefix + "hash"] = Hash(content, 16),
            [Prefix + "splitter-version"] = SplitterVersion,
        };
        if (!IsLabelValue(Owner))
        {
            annotations[Prefix + "owner"] = Owner;
        }

        return annotations;
    }

    /// <summary>A name for the object with this purpose, at most 63 characters.</summary>
    /// <param name="readable">What a person should read first.</param>
    /// <param name="purpose">What tells the object apart from all others of the set, of its kind and namespace.</param>
    public string Name(string readable, string purpose)
    {
        string hash = Hash(Set + "\n" + purpose, HashLength);
        var text = new StringBuilder();
        foreach (char c in readable)
        {
            text.Append(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : '-');
        }

        string prefix = text.ToString().Trim('-');
        int room = LongestName - HashLength - 1;
        prefix = (prefix.Length > room ? prefix[..room] : prefix).Trim('-');
        return prefix.Length == 0 ? "lp-" + hash : prefix + "-" + hash;
    }

    /// <summary>A hash of a text in lower-case hexadecimal digits.</summary>
    public static string Hash(string text, int digits)
    {
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(bytes)[..digits];
    }

    private static bool IsLabelValue(string text) =>
        text.Length is > 0 and <= 63 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) &&
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
