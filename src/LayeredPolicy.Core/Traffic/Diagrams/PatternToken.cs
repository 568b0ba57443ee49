namespace LayeredPolicy.Traffic;

/// <summary>One step of a string pattern: a character out of ascending, disjoint ranges, once or any number of times.</summary>
internal readonly record struct PatternToken((char First, char Last)[] Ranges, bool Star)
{
    private static readonly (char, char)[] s_any = [(char.MinValue, char.MaxValue)];

    /// <summary>Any string, the empty one included.</summary>
    public static PatternToken AnyString => new(s_any, true);

    /// <summary>Whether it is any string.</summary>
    public bool IsAnyString => Star && Ranges is [(char.MinValue, char.MaxValue)];

    /// <summary>One character, in either case when asked for and it is an ASCII letter.</summary>
    public static PatternToken Of(char c, bool ignoreCase = false)
    {
        if (ignoreCase && char.IsAsciiLetter(c))
        {
            char upper = char.ToUpperInvariant(c), lower = char.ToLowerInvariant(c);
            return new([(upper, upper), (lower, lower)], false);
        }

        return new([(c, c)], false);
    }

    public bool Holds(char c)
    {
        foreach ((char first, char last) in Ranges)
        {
            if (c >= first && c <= last)
            {
                return true;
            }
        }

        return false;
    }
}
