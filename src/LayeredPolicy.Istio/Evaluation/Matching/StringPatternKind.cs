namespace LayeredPolicy.Istio.Evaluation;

/// <summary>The forms of a <see cref="StringPattern"/>.</summary>
internal enum StringPatternKind : byte
{
    /// <summary>The whole text.</summary>
    Exact,

    /// <summary>The start of the text.</summary>
    Prefix,

    /// <summary>The end of the text.</summary>
    Suffix,

    /// <summary>Any text that is not empty.</summary>
    Present,
}
