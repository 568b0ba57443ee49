using System.Collections.Immutable;

namespace LayeredPolicy.Selectors;

/// <summary>Matches when every operand matches. It has two operands or more; their order is kept, because the canonical text shows it.</summary>
public sealed class AndNode : SelectorNode
{
    /// <summary>Joins two or more nodes.</summary>
    /// <exception cref="ArgumentException">There are fewer than two operands, or the tree becomes too deep.</exception>
    public AndNode(ImmutableArray<SelectorNode> operands)
    {
        if (operands.IsDefault || operands.Length < 2)
        {
            throw new ArgumentException("a conjunction or disjunction has at least two operands", nameof(operands));
        }

        Operands = operands;
        foreach (SelectorNode operand in operands)
        {
            Depth = Math.Max(Depth, Above(operand.Depth));
            Terms += operand.Terms;
        }
    }

    /// <summary>The operands, in the order written.</summary>
    public ImmutableArray<SelectorNode> Operands { get; }

    internal override int Depth { get; }

    internal override int Terms { get; }
}
