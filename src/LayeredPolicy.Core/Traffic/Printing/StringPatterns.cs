using System.Globalization;

namespace LayeredPolicy.Traffic;

/// <summary>
/// Finds patterns whose union is a set of strings, shortest first. What is printed is exact: a set that a few patterns cannot say is
/// printed by its complement, or as an example with the size of its automaton.
/// </summary>
internal static class StringPatterns
{
    private const int MaxPatterns = 12;
    private const int MaxPatternLength = 80;

    public static string Print(StringSet set)
    {
        if (set.IsEmpty)
        {
            return "none";
        }

        if (Find(set) is { } patterns)
        {
            return string.Join(", ", patterns);
        }

        if (Find(!set) is { } excluded)
        {
            return "anything but " + string.Join(", ", excluded);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"strings such as {Quote(NaturalText.Shortest(set.Automaton)!)} ({set.Automaton.StateCount} automaton states)");
    }

    /// <summary>The patterns, or null when a few do not suffice.</summary>
    private static List<string>? Find(StringSet set)
    {
        var patterns = new List<string>();
        for (StringSet rest = set; !rest.IsEmpty;)
        {
            string shortest = NaturalText.Shortest(rest.Automaton)!;
            if (patterns.Count == MaxPatterns || shortest.Length > MaxPatternLength)
            {
                return null;
            }

            (string text, StringSet pattern) = Broadest(set, shortest);
            patterns.Add(text);
            rest -= pattern;
        }

        return patterns;
    }

    private static (string Text, StringSet Set) Broadest(StringSet set, string text)
    {
        foreach ((string pattern, Func<StringSet> make) in Candidates(text))
        {
            StringSet candidate = make();
            if (set.Contains(candidate))
            {
                return (pattern, candidate);
            }
        }

        if (Template(set, text) is { } template)
        {
            return (template, StringSet.PathTemplate(template));
        }

        StringSet anyCase = StringSet.Exact(text, ignoreCase: true);
        return text.Any(char.IsAsciiLetter) && set.Contains(anyCase)
            ? (Quote(text) + " (any case)", anyCase)
            : (Quote(text), StringSet.Exact(text));
    }

    private static IEnumerable<(string Pattern, Func<StringSet> Make)> Candidates(string text)
    {
        if (text.Length == 1)
        {
            yield return ("any non-empty", () => StringSet.NonEmpty);
        }

        yield return (text.Length == 0 ? "*" : "*" + text + "*", () => StringSet.Containing(text));
        yield return (text + "*", () => StringSet.Prefix(text));
        yield return ("*" + text, () => StringSet.Suffix(text));
        if (text.Any(char.IsAsciiLetter))
        {
            yield return (text + "* (any case)", () => StringSet.Prefix(text, ignoreCase: true));
            yield return ("*" + text + " (any case)", () => StringSet.Suffix(text, ignoreCase: true));
        }

        for (int i = text.Length - 1; i > 0; i--)
        {
            int split = i;
            yield return (text[..split] + "*" + text[split..], () => StringSet.Glob(text[..split] + "*" + text[split..]));
        }
    }

    /// <summary>The widest path template that holds the path and stays in the set, or null when only the path itself does.</summary>
    private static string? Template(StringSet set, string path)
    {
        string[] segments = path.Split('/');
        bool found = false;
        for (int i = segments.Length - 1; i > 0; i--)
        {
            string literal = segments[i];
            if (literal.Length > 1)
            {
                continue;
            }

            segments[i] = literal.Length == 0 ? "{**}" : "{*}";
            string candidate = string.Join('/', segments);
            if (set.Contains(StringSet.PathTemplate(candidate)))
            {
                found = true;
            }
            else
            {
                segments[i] = literal;
            }
        }

        return found ? string.Join('/', segments) : null;
    }

    // Text that would read as something else is quoted: the empty string, separators, and characters that do not print.
    private static string Quote(string text) =>
        text.Length > 0 && text.All(static c => c is > ' ' and < '\u007f' and not (',' or ';' or '"' or '*'))
            ? text
            : "\"" + string.Concat(text.Select(static c => c is < ' ' or >= '\u007f' or '"'
                ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : c.ToString())) + "\"";
}
