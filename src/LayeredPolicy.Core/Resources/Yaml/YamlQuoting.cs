using System.Buffers;
using System.Globalization;
using System.Text;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>Decides how a text is written so that no reader takes it for anything else.</summary>
internal static class YamlQuoting
{
    // Characters of numbers, dates and times in any notation: a text of these alone that begins like a number is in quotes.
    private static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789abcdefABCDEFxXoO_+-.:,tTzZ ");

    // What may stand inside a plain text. Colons, hashes and blanks are looked at in their places.
    private static readonly SearchValues<char> PlainAscii = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./@+=()$%^~;<>|\\\"'*&!,?:# ");

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
    };

    /// <summary>The text on one line, in quotes where it needs them.</summary>
    public static string Write(string value)
    {
        if (IsPlain(value))
        {
            return value;
        }

        bool simple = value.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
        return simple && value.AsSpan().ContainsAny('"', '\\')
            ? "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'"
            : DoubleQuoted(value);
    }

    /// <summary>A JSON number in a form that is a number to YAML 1.1 as well: with an exponent, it needs a point and a sign.</summary>
    public static string Number(string json)
    {
        int e = json.AsSpan().IndexOfAny('e', 'E');
        if (e < 0)
        {
            return json;
        }

        string mantissa = json[..e].Contains('.', StringComparison.Ordinal) ? json[..e] : json[..e] + ".0";
        return mantissa + "e" + (json[e + 1] is '+' or '-' ? "" : "+") + json[(e + 1)..];
    }

    /// <summary>Whether the text is best written as a block of its lines.</summary>
    public static bool FitsBlock(string value)
    {
        if (!value.AsSpan(0, Math.Max(value.Length - 1, 0)).Contains('\n') || value[0] is ' ' or '\t' or '\n')
        {
            return false;
        }

        // A line of blanks only could be lost by an editor and read differently.
        foreach (string line in value.Split('\n'))
        {
            if ((line.Length > 0 && (line[^1] is ' ' or '\t')) || !AllPrintable(line))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !(char.IsAsciiLetterOrDigit(value[0]) || value[0] is '_' or '/' or '.' or '(' or '$') || value[^1] is ' ' or ':')
        {
            return false;
        }

        // Behind a blank, '#' begins a comment, and some readers take '*' for an alias.
        if (value.AsSpan().ContainsAnyExcept(PlainAscii) || value.Contains(": ", StringComparison.Ordinal) ||
            value.Contains(" #", StringComparison.Ordinal) || value.Contains(" *", StringComparison.Ordinal))
        {
            return false;
        }

        bool number = (char.IsAsciiDigit(value[0]) || value[0] == '.') && !value.AsSpan().ContainsAnyExcept(NumberLike);
        return !number && !Words.Contains(value[0] == '.' ? value[1..] : value);
    }

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"", value.Length + 8);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
                continue;
            }

            switch (c)
            {
                case '"' or '\\': text.Append('\\').Append(c); break;
                case '\n': text.Append("\\n"); break;
                case '\t': text.Append("\\t"); break;
                case '\r': text.Append("\\r"); break;
                case '\0': text.Append("\\0"); break;
                default:
                    // Half of a surrogate pair is no character; JSON writers replace it, too.
                    text.Append(char.IsSurrogate(c) ? "\uFFFD" : IsPrintable(c) ? c.ToString() : Escape(c));
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    private static string Escape(char c) => c < 0x100
        ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}")
        : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");

    private static bool AllPrintable(ReadOnlySpan<char> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
            {
                i++;
            }
            else if (line[i] != '\t' && (!IsPrintable(line[i]) || char.IsSurrogate(line[i])))
            {
                return false;
            }
        }

        return true;
    }

    // Printable in both versions of YAML, and no line break or byte order mark in either.
    private static bool IsPrintable(char c) =>
        c is (>= ' ' and <= '~') or (>= '\u00A0' and <= '\uFFFD') and not ('\u2028' or '\u2029' or '\uFEFF');
}
