namespace LayeredPolicy.Selectors;

/// <summary>
/// A condition on one label or its opposite. The positive form is one that only a present label can satisfy, so an absent label satisfies every negative one.
/// </summary>
internal readonly struct SelectorLiteral(LabelNode node, int key, bool positive)
{
    /// <summary>The condition; read <see cref="Operator"/>, not its own operator.</summary>
    public readonly LabelNode Node = node;

    /// <summary>The number of the label in the question.</summary>
    public readonly int Key = key;

    /// <summary>Whether the positive form must hold.</summary>
    public readonly bool Positive = positive;

    /// <summary>The operator of the positive form; never a negative one.</summary>
    public LabelOperator Operator => Node.Operator switch
    {
        LabelOperator.NotEqual => LabelOperator.Equal,
        LabelOperator.NotIn => LabelOperator.In,
        LabelOperator op => op,
    };

    /// <summary>The text of a prefix, suffix or substring condition.</summary>
    public string Text => Node.Value;

    public SelectorLiteral Opposite => new(Node, Key, !Positive);

    /// <summary>Whether a label with this value satisfies the literal.</summary>
    public bool Holds(string value)
    {
        bool negative = Node.Operator is LabelOperator.NotEqual or LabelOperator.NotIn;
        return (Node.Test(value) != negative) == Positive;
    }
}
