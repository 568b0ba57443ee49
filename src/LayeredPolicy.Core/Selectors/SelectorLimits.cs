namespace LayeredPolicy.Selectors;

/// <summary>The limits that keep hostile selectors from exhausting memory or the stack. Passing one gives a diagnostic.</summary>
public static class SelectorLimits
{
    /// <summary>
    /// The longest selector text that is read, in UTF-16 code units: 1,048,576. The custom resources themselves allow 1,024 characters;
    /// Calico's parser has no limit.
    /// </summary>
    public const int MaxLength = 1 << 20;

    /// <summary>The deepest nesting of parentheses that is read: 500. Calico's parser has no limit but its stack.</summary>
    public const int MaxDepth = 500;

    /// <summary>The longest label name in a Calico selector, in characters: 512, as in Calico.</summary>
    public const int MaxLabelLength = 512;
}
