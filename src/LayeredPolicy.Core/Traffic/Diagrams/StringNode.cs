namespace LayeredPolicy.Traffic;

/// <summary>
/// A question answered by a string, or by its absence where that can be. One automaton decides for all the answers at once: its output
/// for a string is the index of the child.
/// </summary>
internal sealed class StringNode : Node
{
    private readonly Node[] _children;

    private StringNode(Dimension dimension, Automaton shape, Node[] children, Node? absent)
        : base(dimension, HashOf(dimension, shape, children, absent))
    {
        Shape = shape;
        _children = children;
        Absent = absent;
    }

    /// <summary>The automaton; outputs are indices into <see cref="Branches"/>, numbered by their first state.</summary>
    public Automaton Shape { get; }

    public IReadOnlyList<Node> Branches => _children;

    /// <summary>The child for traffic without the string; null for questions that such traffic never meets.</summary>
    public Node? Absent { get; }

    public override IEnumerable<Node> Children => (Absent is null ? _children : _children.Append(Absent)).Distinct();

    /// <summary>The strings that lead to the child.</summary>
    public StringSet StringsTo(Node child) =>
        new(Shape.WithOutputs(o => _children[o].Equals(child) ? 1 : 0));

    /// <summary>Makes the canonical node, or the child itself when all answers lead to one.</summary>
    public static Node Create(DiagramOperation operation, Dimension dimension, Automaton shape, IReadOnlyList<Node> children, Node? absent)
    {
        var order = new List<Node>();
        var renumbered = new Dictionary<int, int>();
        foreach (int output in shape.Outputs)
        {
            if (!renumbered.ContainsKey(output))
            {
                renumbered[output] = order.Count;
                order.Add(children[output]);
            }
        }

        return order.Count == 1 && (absent is null || ReferenceEquals(absent, order[0]))
            ? order[0]
            : operation.Unique(new StringNode(dimension, shape.WithOutputs(o => renumbered[o]), [.. order], absent));
    }

    public override Node? ChildFor(TrafficExample example)
    {
        switch (Dimension.Kind)
        {
            case DimensionKind.Method: return At(example.Http?.Method);
            case DimensionKind.Authority: return At(example.Http?.Authority);
            case DimensionKind.Path: return At(example.Http?.Path);
            case DimensionKind.ServerName: return At(example.ServerName) ?? Absent;
            case DimensionKind.Principal: return At(example.Principal) ?? Absent;
            case DimensionKind.Claim:
                return example.Claims is null ? null : example.Claims.TryGetValue(Dimension.Name, out string? claim) ? At(claim) : Absent;
            default:
                return example.Http is { } http ? At(StringLines.Join(http.Headers, Dimension.Name)) ?? Absent : example.ContentIsKnown ? Absent : null;
        }
    }

    public override Node Map(DiagramOperation operation, Func<Node, Node> map)
    {
        var targets = new TargetList();
        int[] ids = [.. _children.Select(c => targets.IdOf(map(c)))];
        Automaton shape = Shape.WithOutputs(o => ids[o]);
        return Create(operation, Dimension, shape, targets.Nodes, Absent is null ? null : map(Absent));
    }

    public override Node Combine(DiagramOperation operation, Node other, Func<Node, Node, Node> combine)
    {
        var that = (StringNode)other;
        var targets = new TargetList();
        Automaton shape = Automaton.Product(Shape, that.Shape, (a, b) => targets.IdOf(combine(_children[a], that._children[b])));
        return Create(operation, Dimension, shape, targets.Nodes, Absent is null ? null : combine(Absent, that.Absent!));
    }

    protected override bool SameChildren(Node other)
    {
        var that = (StringNode)other;
        return Shape.Equals(that.Shape) && _children.AsSpan().SequenceEqual(that._children) && Equals(Absent, that.Absent);
    }

    private static int HashOf(Dimension dimension, Automaton shape, Node[] children, Node? absent)
    {
        var hash = new HashCode();
        hash.Add(dimension);
        hash.Add(shape.GetHashCode());
        foreach (Node child in children)
        {
            hash.Add(child.GetHashCode());
        }

        hash.Add(absent?.GetHashCode() ?? 2);
        return hash.ToHashCode();
    }

    private Node? At(string? text) => text is null ? null : _children[Shape.OutputOf(text)];

    private sealed class TargetList
    {
        private readonly Dictionary<Node, int> _ids = new(ReferenceEqualityComparer.Instance);

        public List<Node> Nodes { get; } = [];

        public int IdOf(Node node)
        {
            if (!_ids.TryGetValue(node, out int id))
            {
                _ids[node] = id = Nodes.Count;
                Nodes.Add(node);
            }

            return id;
        }
    }
}
