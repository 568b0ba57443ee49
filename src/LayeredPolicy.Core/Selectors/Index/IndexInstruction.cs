namespace LayeredPolicy.Selectors;

/// <summary>One comparison of a selector in the index, with the next step for either answer.</summary>
internal readonly struct IndexInstruction(IndexNode leaf, int whenTrue, int whenFalse)
{
    public readonly int Column = leaf.Column;
    public readonly LabelOperator Operator = leaf.Operator;
    public readonly int Label = leaf.Labels.Length > 0 ? leaf.Labels[0] : 0;
    public readonly int WhenTrue = leaf.Positive ? whenTrue : whenFalse;
    public readonly int WhenFalse = leaf.Positive ? whenFalse : whenTrue;
    public readonly IndexNode Leaf = leaf;
}
