namespace LayeredPolicy.Selectors;

/// <summary>
/// Leaves out what is redundant. Each part is looked at under the assumption that its neighbours hold (in a conjunction) or do not (in a disjunction): what
/// cannot hold there, or must, is replaced by its constant.
/// </summary>
internal static class SelectorSimplifier
{
    private const int MaxComparedTerms = 200;
    private const int MaxPasses = 3;

    public static SelectorNode Simplify(SelectorNode root)
    {
        if (root is AllNode or GlobalNode || root.Terms > SelectorLimits.MaxTerms)
        {
            return root;
        }

        // A set that became smaller can make its neighbour redundant, so one more pass may find more.
        SelectorNode simple = SelectorMerger.Merge(root);
        for (int pass = 0; pass < MaxPasses && simple.Terms <= MaxComparedTerms; pass++)
        {
            SelectorNode next = SelectorMerger.Merge(Under(simple, []));
            if (next.ToString() == simple.ToString())
            {
                break;
            }

            simple = next;
        }

        return simple;
    }

    private static SelectorNode Under(SelectorNode node, List<(SelectorNode Node, bool Wanted)> context)
    {
        if (!MayHold(context, node, true))
        {
            return Selector.None.Root;
        }

        if (!MayHold(context, node, false))
        {
            return AllNode.Instance;
        }

        return node switch
        {
            AndNode all => Join(all.Operands.AsSpan(), true, context),
            OrNode any => Join(any.Operands.AsSpan(), false, context),
            NotNode { Operand: not LabelNode } negation => new NotNode(Under(negation.Operand, context)),
            LabelNode { Operator: LabelOperator.In or LabelOperator.NotIn } set => Narrow(set, context),
            _ => node,
        };
    }

    private static SelectorNode Join(ReadOnlySpan<SelectorNode> operands, bool all, List<(SelectorNode Node, bool Wanted)> context)
    {
        List<SelectorNode> kept = [.. operands];

        // The last first: of two parts of one meaning the earlier one stays.
        for (int i = kept.Count - 1; i >= 0; i--)
        {
            var surroundings = new List<(SelectorNode, bool)>(context);
            for (int j = 0; j < kept.Count; j++)
            {
                if (j != i)
                {
                    surroundings.Add((kept[j], all));
                }
            }

            SelectorNode part = Under(kept[i], surroundings);
            if (all ? part is AllNode : SelectorMerger.IsNone(part))
            {
                kept.RemoveAt(i);
            }
            else
            {
                kept[i] = part;
            }
        }

        return SelectorMerger.Join(kept, all);
    }

    // Leaves only those values in a set that can occur here.
    private static SelectorNode Narrow(LabelNode set, List<(SelectorNode Node, bool Wanted)> context)
    {
        if (context.Count == 0)
        {
            return set;
        }

        List<string> possible = [.. set.Values.Where(v => MayHold(context, new LabelNode(set.Key, LabelOperator.Equal, v), true))];
        return possible.Count == set.Set.Length ? set : SelectorMerger.Set(set.Key, set.Operator, possible);
    }

    private static bool MayHold(List<(SelectorNode Node, bool Wanted)> context, SelectorNode node, bool wanted)
    {
        (SelectorNode, bool)[] parts = [.. context, (node, wanted)];
        return SelectorAlgebra.MayHold(parts);
    }
}
