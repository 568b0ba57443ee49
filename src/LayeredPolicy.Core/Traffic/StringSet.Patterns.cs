using LayeredPolicy.Traffic;

namespace LayeredPolicy;

public sealed partial class StringSet
{
    // Characters of a path segment in Envoy's URI templates:
    // https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/path/match/uri_template/v3/uri_template_match.proto
    private const string SegmentCharacters = "-._~%!$&'()+,;:@=";

    private static readonly PatternToken s_segmentCharacter = new(Ranges(SegmentCharacters), false);
    private static readonly PatternToken s_pathCharacter = new(Ranges(SegmentCharacters + "/"), true);

    /// <summary>The one string.</summary>
    /// <param name="text">The string.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    public static StringSet Exact(string text, bool ignoreCase = false) => new(Build(Literal(text, ignoreCase)));

    /// <summary>The strings that begin with the text, itself included.</summary>
    /// <param name="text">How they begin.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    public static StringSet Prefix(string text, bool ignoreCase = false) =>
        new(Build([.. Literal(text, ignoreCase), PatternToken.AnyString]));

    /// <summary>The strings that end with the text, itself included.</summary>
    /// <param name="text">How they end.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    public static StringSet Suffix(string text, bool ignoreCase = false) =>
        new(Build([PatternToken.AnyString, .. Literal(text, ignoreCase)]));

    /// <summary>The strings that hold the text somewhere.</summary>
    /// <param name="text">What they hold.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    public static StringSet Containing(string text, bool ignoreCase = false) =>
        new(Build([PatternToken.AnyString, .. Literal(text, ignoreCase), PatternToken.AnyString]));

    /// <summary>The strings that match a pattern in which every <c>*</c> stands for any string, the empty one included.</summary>
    /// <param name="pattern">The pattern; there is no escape for <c>*</c>.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    public static StringSet Glob(string pattern, bool ignoreCase = false)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new(Build([.. pattern.Select(c => c == '*' ? PatternToken.AnyString : PatternToken.Of(c, ignoreCase))]));
    }

    /// <summary>
    /// The paths that match a URI template as Envoy reads it: <c>{*}</c> is one non-empty segment, <c>{**}</c> is any string of segment
    /// characters and slashes, the empty one included; the rest stands for itself.
    /// </summary>
    public static StringSet PathTemplate(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var tokens = new List<PatternToken>();
        for (int i = 0; i < template.Length; i++)
        {
            ReadOnlySpan<char> rest = template.AsSpan(i);
            if (rest.StartsWith("{**}", StringComparison.Ordinal))
            {
                tokens.Add(s_pathCharacter);
                i += 3;
            }
            else if (rest.StartsWith("{*}", StringComparison.Ordinal))
            {
                tokens.Add(s_segmentCharacter);
                tokens.Add(s_segmentCharacter with { Star = true });
                i += 2;
            }
            else
            {
                tokens.Add(PatternToken.Of(template[i]));
            }
        }

        return new(Build([.. tokens]));
    }

    /// <summary>The strings, the empty one included, that hold none of the characters.</summary>
    public static StringSet Without(string characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        var ranges = new List<(char, char)>();
        int from = 0;
        foreach (char c in characters.Distinct().Order())
        {
            if (c > from)
            {
                ranges.Add(((char)from, (char)(c - 1)));
            }

            from = c + 1;
        }

        if (from <= char.MaxValue)
        {
            ranges.Add(((char)from, char.MaxValue));
        }

        return new(Build([new([.. ranges], true)]));
    }

    /// <summary>The strings that are a string of the first set followed by one of the second, and so on.</summary>
    public static StringSet Concat(params IEnumerable<StringSet> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(Exact(""), static (a, b) => new(AutomatonConcatenation.Concat(a.Automaton, b.Automaton)));
    }

    private static Automaton Build(PatternToken[] tokens) => PatternAutomaton.Build(tokens);

    private static PatternToken[] Literal(string text, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Select(c => PatternToken.Of(c, ignoreCase))];
    }

    private static (char, char)[] Ranges(string punctuation) =>
        [.. punctuation.Select(static c => (c, c)).Append(('0', '9')).Append(('A', 'Z')).Append(('a', 'z')).Order()];
}
