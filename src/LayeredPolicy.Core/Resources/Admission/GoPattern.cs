using System.Text;
using System.Text.RegularExpressions;

namespace LayeredPolicy.Resources;

/// <summary>Compiles patterns that upstream wrote for Go's regular expressions, keeping their meaning.</summary>
internal static class GoPattern
{
    /// <summary>
    /// A pattern that takes linear time, as in Go. Two spellings differ between the engines: <c>$</c> is the very end of the text in Go, and
    /// <c>\d</c>, <c>\w</c>, <c>\s</c> are ASCII only.
    /// </summary>
    public static Regex Compile(string pattern)
    {
        var text = new StringBuilder();
        bool inClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                text.Append(Escape(pattern[++i], inClass));
            }
            else
            {
                text.Append(c == '$' && !inClass ? "\\z" : c.ToString());
                inClass = c switch { '[' => true, ']' => false, _ => inClass };
            }
        }

        return new Regex(text.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    private static string Escape(char c, bool inClass) => (c, inClass) switch
    {
        ('d', true) => "0-9",
        ('d', false) => "[0-9]",
        ('w', true) => "0-9A-Za-z_",
        ('w', false) => "[0-9A-Za-z_]",
        ('s', true) => "\\t\\n\\f\\r ",
        ('s', false) => "[\\t\\n\\f\\r ]",
        _ => "\\" + c,
    };
}
