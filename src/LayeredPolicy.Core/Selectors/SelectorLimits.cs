namespace LayeredPolicy.Selectors;

/// <summary>The limits that keep hostile selectors from exhausting memory or the stack. Passing one gives a diagnostic.</summary>
public static class SelectorLimits
{
    /// <summary>
    /// The longest selector text that is read, in UTF-16 code units: 1,048,576. The custom resources themselves allow 1,024 characters;
    /// Calico's parser has no limit.
    /// </summary>
    public const int MaxLength = 1 << 20;

    /// <summary>The deepest nesting of <c>&amp;&amp;</c> and <c>||</c> that is read: 250. Calico's parser has no limit but its stack.</summary>
    public const int MaxDepth = 250;

    /// <summary>The deepest nesting of parentheses that is read, redundant ones included: 500.</summary>
    public const int MaxParentheses = 2 * MaxDepth;

    /// <summary>
    /// The deepest tree that can be built: 1,000 levels, more than any text that is read makes. Join many selectors with
    /// <see cref="Selector.AllOf"/> or <see cref="Selector.AnyOf"/>, which adds one level, rather than one after another.
    /// </summary>
    public const int MaxTreeDepth = 1_000;

    /// <summary>How much work an exact question may take: 200,000 steps, a step being one look at one assumed condition; about ten milliseconds.</summary>
    public const int MaxSteps = 200_000;

    /// <summary>How many terms an exact question may have: 5,000.</summary>
    public const int MaxTerms = 5_000;

    /// <summary>The longest label name in a Calico selector, in characters: 512, as in Calico.</summary>
    public const int MaxLabelLength = 512;
}
