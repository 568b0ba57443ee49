namespace LayeredPolicy.Selectors;

/// <summary>Matches what its operand does not match.</summary>
public sealed class NotNode : SelectorNode
{
    /// <summary>Negates a node.</summary>
    public NotNode(SelectorNode operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        Operand = operand;
        Depth = Above(operand.Depth);
    }

    /// <summary>What is negated.</summary>
    public SelectorNode Operand { get; }

    internal override int Depth { get; }

    internal override int Terms => Operand.Terms;
}
