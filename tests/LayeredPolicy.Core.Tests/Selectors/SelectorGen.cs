using CsCheck;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Core.Tests.Selectors;

/// <summary>Random selectors and label sets over a small universe, so that conditions meet.</summary>
internal static class SelectorGen
{
    public static readonly string[] Keys = ["a", "b", "c"];
    private static readonly string[] s_values = ["", "x", "y", "xy", "yx", "xyx"];
    private static readonly string[] s_parts = ["", "x", "y", "xy", "yx"];

    public static Gen<string> Key { get; } = Pick(Keys);

    /// <summary>Terms that compare whole values, over values <c>x</c> and <c>y</c>.</summary>
    public static Gen<SelectorNode> SetTerm { get; } = Gen.OneOf(
        Key.Select(k => (SelectorNode)new LabelNode(k, LabelOperator.Exists, (string?)null)),
        Gen.Select(Key, Pick(LabelOperator.Equal, LabelOperator.NotEqual), Pick("x", "y"))
            .Select((k, op, v) => (SelectorNode)new LabelNode(k, op, v)),
        Gen.Select(Key, Pick(LabelOperator.In, LabelOperator.NotIn), Pick("x", "y").Array[0, 2])
            .Select((k, op, v) => (SelectorNode)new LabelNode(k, op, v)));

    /// <summary>Terms of every operator that looks at texts, on one label.</summary>
    public static Gen<SelectorNode> TextTerm(Gen<string> key) => Gen.OneOf(
        Gen.Select(key, Pick(LabelOperator.Contains, LabelOperator.StartsWith, LabelOperator.EndsWith), Pick(s_parts))
            .Select((k, op, v) => (SelectorNode)new LabelNode(k, op, v)),
        Gen.Select(key, Pick(LabelOperator.Equal, LabelOperator.NotEqual), Pick(s_values))
            .Select((k, op, v) => (SelectorNode)new LabelNode(k, op, v)),
        Gen.Select(key, Pick(LabelOperator.In, LabelOperator.NotIn), Pick(s_values).Array[0, 3])
            .Select((k, op, v) => (SelectorNode)new LabelNode(k, op, v)),
        key.Select(k => (SelectorNode)new LabelNode(k, LabelOperator.Exists, (string?)null)));

    /// <summary>Trees over the given terms.</summary>
    public static Gen<Selector> Tree(Gen<SelectorNode> term, int maxDepth) =>
        Node(term, maxDepth).Select(n => new Selector(n));

    public static Gen<Selector> Any { get; } = Tree(TextTerm(Key), 3);

    public static Gen<LabelSet> Labels { get; } =
        Gen.Select(Key, Pick(s_values)).Array[0, 3].Select(l => new LabelSet(l.Select(p => KeyValuePair.Create(p.Item1, p.Item2))));

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<SelectorNode> Node(Gen<SelectorNode> term, int depth)
    {
        if (depth == 0)
        {
            return term;
        }

        Gen<SelectorNode> inner = Node(term, depth - 1);
        return Gen.Frequency(
            (4, term),
            (1, Pick<SelectorNode>(AllNode.Instance, GlobalNode.Instance)),
            (2, inner.Select(n => (SelectorNode)new NotNode(n))),
            (3, inner.Array[2, 3].Select(n => (SelectorNode)new AndNode([.. n]))),
            (3, inner.Array[2, 3].Select(n => (SelectorNode)new OrNode([.. n]))));
    }
}
