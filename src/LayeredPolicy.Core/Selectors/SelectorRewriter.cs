using System.Collections.Immutable;

namespace LayeredPolicy.Selectors;

/// <summary>Rebuilds trees with some nodes replaced. Nodes without a change are shared.</summary>
internal static class SelectorRewriter
{
    /// <summary>
    /// Puts a prefix before every label and gives the tree the form it has after printing and reading: a run of negations collapses.
    /// </summary>
    public static SelectorNode Prefix(SelectorNode node, string prefix) => Collapse(Map(node, n => n switch
    {
        LabelNode { Operator: LabelOperator.In or LabelOperator.NotIn } set => LabelNode.OfSorted(prefix + set.Key, set.Operator, set.Set.ToArray()),
        LabelNode { Operator: LabelOperator.Exists } exists => new LabelNode(prefix + exists.Key, LabelOperator.Exists, (string?)null),
        LabelNode label => new LabelNode(prefix + label.Key, label.Operator, label.Value),
        AllNode => AllNode.Instance,
        _ => n,
    }));

    /// <summary>
    /// Does to the tree what replacing a word does to its text: <c>all()</c> or <c>global()</c> becomes the condition, and the same letters inside a
    /// quoted value become its text.
    /// </summary>
    public static SelectorNode ReplaceWord(SelectorNode node, string word, SelectorNode condition)
    {
        string text = condition.ToString();
        return Map(node, n => n switch
        {
            AllNode when word == "all()" && ReferenceEquals(n, AllNode.Instance) => condition,
            GlobalNode when word == "global()" => condition,
            LabelNode { Operator: LabelOperator.In or LabelOperator.NotIn } set when Holds(set.Set, word) =>
                new LabelNode(set.Key, set.Operator, set.Values.Select(v => v.Replace(word, text, StringComparison.Ordinal))),
            LabelNode { Operator: not (LabelOperator.In or LabelOperator.NotIn) } label when label.Value.Contains(word, StringComparison.Ordinal) =>
                new LabelNode(label.Key, label.Operator, label.Value.Replace(word, text, StringComparison.Ordinal)),
            _ => n,
        });
    }

    /// <summary>Replaces the leaves.</summary>
    public static SelectorNode Map(SelectorNode node, Func<SelectorNode, SelectorNode> leaf) => node switch
    {
        NotNode negation => Map(negation.Operand, leaf) is var operand && ReferenceEquals(operand, negation.Operand) ? negation : new NotNode(operand),
        AndNode all => MapAll(all.Operands, leaf) is var operands && operands == all.Operands ? all : new AndNode(operands),
        OrNode any => MapAll(any.Operands, leaf) is var operands && operands == any.Operands ? any : new OrNode(operands),
        _ => leaf(node),
    };

    private static ImmutableArray<SelectorNode> MapAll(ImmutableArray<SelectorNode> operands, Func<SelectorNode, SelectorNode> leaf)
    {
        ImmutableArray<SelectorNode>.Builder? changed = null;
        for (int i = 0; i < operands.Length; i++)
        {
            SelectorNode mapped = Map(operands[i], leaf);
            if (changed is null && !ReferenceEquals(mapped, operands[i]))
            {
                changed = operands.ToBuilder();
            }

            if (changed is not null)
            {
                changed[i] = mapped;
            }
        }

        return changed?.MoveToImmutable() ?? operands;
    }

    private static SelectorNode Collapse(SelectorNode node)
    {
        switch (node)
        {
            case NotNode { Operand: NotNode inner }:
                return Collapse(inner.Operand);
            case NotNode negation:
                SelectorNode operand = Collapse(negation.Operand);
                return ReferenceEquals(operand, negation.Operand) ? negation : new NotNode(operand);
            case AndNode all:
                return new AndNode([.. all.Operands.Select(Collapse)]);
            case OrNode any:
                return new OrNode([.. any.Operands.Select(Collapse)]);
            default:
                return node;
        }
    }

    private static bool Holds(ReadOnlySpan<string> values, string word)
    {
        foreach (string value in values)
        {
            if (value.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
