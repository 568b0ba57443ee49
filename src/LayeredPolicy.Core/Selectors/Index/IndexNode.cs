namespace LayeredPolicy.Selectors;

/// <summary>A selector as the index works with it: numbers instead of texts, negation at the leaves only.</summary>
internal sealed class IndexNode
{
    public required FormulaKind Kind { get; init; }

    /// <summary>The parts of a join; none for a leaf, and a join without parts is a constant.</summary>
    public IndexNode[] Parts { get; init; } = [];

    /// <summary>The column of a leaf's key.</summary>
    public int Column { get; init; }

    /// <summary>The positive form of a leaf's operator.</summary>
    public LabelOperator Operator { get; init; }

    /// <summary>The labels of an equality or a set, sorted; empty for other leaves.</summary>
    public int[] Labels { get; init; } = [];

    /// <summary>The condition on the text, for substrings and numbers.</summary>
    public LabelNode? Text { get; init; }

    /// <summary>Whether the positive form must hold.</summary>
    public bool Positive { get; init; }
}
