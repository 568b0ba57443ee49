using System.Collections.Immutable;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Splitting;

/// <summary>Takes a selector apart into selectors without alternatives, for languages that can only say "all of these".</summary>
public static class SelectorAlternatives
{
    /// <summary>The most alternatives that are worth writing out.</summary>
    public const int Limit = 64;

    /// <summary>
    /// Selectors without "or" and without negated groups; what any of them matches is what the selector matches. Null when there
    /// would be more than <see cref="Limit"/>.
    /// </summary>
    /// <param name="selector">The selector to take apart.</param>
    public static ImmutableArray<Selector>? Of(Selector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return Expand(selector.Root, false) is { } terms
            ? [.. terms.Select(t => Selector.AllOf(t.Select(n => new Selector(n)))).DistinctBy(s => s.ToString())]
            : null;
    }

    // Each inner list is a conjunction; no inner list at all matches nothing, an empty inner list matches everything.
    private static List<ImmutableArray<SelectorNode>>? Expand(SelectorNode node, bool negated)
    {
        switch (node)
        {
            case AllNode:
                return negated ? [] : [[]];
            case NotNode not:
                return Expand(not.Operand, !negated);
            case AndNode and:
                return negated ? Union(and.Operands, true) : Product(and.Operands, false);
            case OrNode or:
                return negated ? Product(or.Operands, true) : Union(or.Operands, false);
            case LabelNode label when negated:
                return [[Negate(label)]];
            default:
                return [[negated ? new NotNode(node) : node]];
        }
    }

    private static List<ImmutableArray<SelectorNode>>? Union(ImmutableArray<SelectorNode> operands, bool negated)
    {
        var all = new List<ImmutableArray<SelectorNode>>();
        foreach (SelectorNode operand in operands)
        {
            if (Expand(operand, negated) is not { } terms || all.Count + terms.Count > Limit)
            {
                return null;
            }

            all.AddRange(terms);
        }

        return all;
    }

    private static List<ImmutableArray<SelectorNode>>? Product(ImmutableArray<SelectorNode> operands, bool negated)
    {
        List<ImmutableArray<SelectorNode>> all = [[]];
        foreach (SelectorNode operand in operands)
        {
            if (Expand(operand, negated) is not { } terms || all.Count * terms.Count > Limit)
            {
                return null;
            }

            all = [.. all.SelectMany(left => terms.Select(right => left.AddRange(right)))];
        }

        return all;
    }

    private static SelectorNode Negate(LabelNode label) => label.Operator switch
    {
        LabelOperator.Equal => new LabelNode(label.Key, LabelOperator.NotEqual, label.Value),
        LabelOperator.NotEqual => new LabelNode(label.Key, LabelOperator.Equal, label.Value),
        LabelOperator.In => new LabelNode(label.Key, LabelOperator.NotIn, label.Values),
        LabelOperator.NotIn => new LabelNode(label.Key, LabelOperator.In, label.Values),
        _ => new NotNode(label),
    };
}
