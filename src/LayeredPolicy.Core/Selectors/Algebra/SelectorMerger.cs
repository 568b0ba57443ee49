using System.Collections.Immutable;

namespace LayeredPolicy.Selectors;

/// <summary>Simplifies by form alone: nested parentheses, constants, double negation, and several comparisons of one label that are one set.</summary>
internal static class SelectorMerger
{
    public static SelectorNode Merge(SelectorNode node) => node switch
    {
        GlobalNode => AllNode.Instance,
        NotNode negation => Negate(Merge(negation.Operand)),
        AndNode all => Join([.. all.Operands.Select(Merge)], true),
        OrNode any => Join([.. any.Operands.Select(Merge)], false),
        LabelNode { Operator: LabelOperator.In or LabelOperator.NotIn } set => Set(set.Key, set.Operator, set.Values),
        _ => node,
    };

    public static bool IsNone(SelectorNode node) => node is NotNode { Operand: AllNode };

    /// <summary>Joins parts that are merged already.</summary>
    public static SelectorNode Join(List<SelectorNode> parts, bool all)
    {
        List<SelectorNode> joined = [];
        var sets = new Dictionary<(string Key, bool Positive), int>();
        foreach (SelectorNode part in parts.SelectMany(p => Inner(p, all)))
        {
            if (all ? IsNone(part) : part is AllNode)
            {
                return part;
            }

            if (all ? part is not AllNode : !IsNone(part))
            {
                Add(joined, sets, part, all);
            }
        }

        if (joined.Exists(p => all ? IsNone(p) : p is AllNode))
        {
            return all ? Selector.None.Root : AllNode.Instance;
        }

        return joined.Count switch
        {
            0 => all ? AllNode.Instance : Selector.None.Root,
            1 => joined[0],
            _ => all ? new AndNode([.. joined]) : new OrNode([.. joined]),
        };
    }

    /// <summary>The shortest condition that the label's value is (or is not) one of these.</summary>
    public static SelectorNode Set(string key, LabelOperator op, IReadOnlyList<string> values) => (values.Count, op) switch
    {
        (0, LabelOperator.In) => Selector.None.Root,
        (0, _) => AllNode.Instance,
        (1, LabelOperator.In) => new LabelNode(key, LabelOperator.Equal, values[0]),
        (1, _) => new LabelNode(key, LabelOperator.NotEqual, values[0]),
        _ => new LabelNode(key, op, values),
    };

    private static SelectorNode Negate(SelectorNode node) => node switch
    {
        NotNode negation => negation.Operand,
        LabelNode { Operator: LabelOperator.Equal } label => new LabelNode(label.Key, LabelOperator.NotEqual, label.Value),
        LabelNode { Operator: LabelOperator.NotEqual } label => new LabelNode(label.Key, LabelOperator.Equal, label.Value),
        LabelNode { Operator: LabelOperator.In } label => new LabelNode(label.Key, LabelOperator.NotIn, label.Values),
        LabelNode { Operator: LabelOperator.NotIn } label => new LabelNode(label.Key, LabelOperator.In, label.Values),
        _ => new NotNode(node),
    };

    private static ImmutableArray<SelectorNode> Inner(SelectorNode node, bool all) => node switch
    {
        AndNode same when all => same.Operands,
        OrNode same when !all => same.Operands,
        _ => [node],
    };

    // Two sets of one label are one: intersected or united, as the join and the sign ask.
    private static void Add(List<SelectorNode> joined, Dictionary<(string Key, bool Positive), int> sets, SelectorNode part, bool all)
    {
        if (part is not LabelNode label || !IsSet(label))
        {
            joined.Add(part);
            return;
        }

        bool positive = IsPositive(label);
        if (!sets.TryAdd((label.Key, positive), joined.Count))
        {
            int at = sets[(label.Key, positive)];
            if (joined[at] is LabelNode other)
            {
                IEnumerable<string> values = positive == all ? other.Values.Intersect(label.Values) : other.Values.Union(label.Values);
                joined[at] = Set(label.Key, positive ? LabelOperator.In : LabelOperator.NotIn, [.. values]);
            }

            return;
        }

        joined.Add(part);
    }

    private static bool IsSet(LabelNode label) => label.Operator is LabelOperator.Equal or LabelOperator.NotEqual or LabelOperator.In or LabelOperator.NotIn;

    private static bool IsPositive(LabelNode label) => label.Operator is LabelOperator.Equal or LabelOperator.In;
}
