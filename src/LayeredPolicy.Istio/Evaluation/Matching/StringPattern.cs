namespace LayeredPolicy.Istio.Evaluation;

/// <summary>How a value of a policy matches text: exactly, by prefix, by suffix, or any non-empty text. Other stars are literal.</summary>
internal readonly record struct StringPattern(StringPatternKind Kind, string Text, bool IgnoreCase = false)
{
    /// <summary>Reads a value: <c>*</c> is any non-empty text, a leading star a suffix, else a trailing star a prefix, else exact.</summary>
    public static StringPattern Parse(string value, bool ignoreCase = false) => value switch
    {
        "*" => new(StringPatternKind.Present, "", ignoreCase),
        ['*', ..] => new(StringPatternKind.Suffix, value[1..], ignoreCase),
        [.., '*'] => new(StringPatternKind.Prefix, value[..^1], ignoreCase),
        _ => new(StringPatternKind.Exact, value, ignoreCase),
    };

    /// <summary>A pattern for exactly this text, stars and all.</summary>
    public static StringPattern Exactly(string text) => new(StringPatternKind.Exact, text);

    /// <summary>Whether the text matches.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        if (!IgnoreCase)
        {
            return Kind switch
            {
                StringPatternKind.Exact => text.SequenceEqual(Text),
                StringPatternKind.Prefix => text.StartsWith(Text),
                StringPatternKind.Suffix => text.EndsWith(Text),
                _ => !text.IsEmpty,
            };
        }

        const StringComparison comparison = StringComparison.OrdinalIgnoreCase;
        return Kind switch
        {
            StringPatternKind.Exact => text.Equals(Text, comparison),
            StringPatternKind.Prefix => text.StartsWith(Text, comparison),
            StringPatternKind.Suffix => text.EndsWith(Text, comparison),
            _ => !text.IsEmpty,
        };
    }

    /// <summary>Whether the text matches any of the patterns.</summary>
    public static bool AnyMatches(ReadOnlySpan<StringPattern> patterns, ReadOnlySpan<char> text)
    {
        foreach (ref readonly StringPattern pattern in patterns)
        {
            if (pattern.Matches(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The texts that match any of the patterns.</summary>
    public static StringSet ToSet(IEnumerable<StringPattern> patterns) => StringSet.AnyOf(patterns.Select(static p => p.Kind switch
    {
        StringPatternKind.Exact => StringSet.Exact(p.Text, p.IgnoreCase),
        StringPatternKind.Prefix => StringSet.Prefix(p.Text, p.IgnoreCase),
        StringPatternKind.Suffix => StringSet.Suffix(p.Text, p.IgnoreCase),
        _ => StringSet.NonEmpty,
    }));

    /// <summary>Prints the value as a policy writes it.</summary>
    public override string ToString() => Kind switch
    {
        StringPatternKind.Prefix => Text + "*",
        StringPatternKind.Suffix => "*" + Text,
        StringPatternKind.Present => "*",
        _ => Text,
    };
}
