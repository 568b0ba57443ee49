namespace LayeredPolicy.Traffic;

/// <summary>One run of a set operation over two diagrams. Equal nodes met or made during the run are one object.</summary>
internal sealed class DiagramOperation
{
    /// <summary>The most nodes that one operation may make; beyond it <see cref="TrafficLimitException"/> is thrown.</summary>
    public const int MaxNodes = 200_000;

    private readonly Dictionary<Node, Node> _unique = [];
    private Dictionary<(Node, Node), Node>? _memo;
    private readonly Func<Node, Node, Node> _self;
    private readonly Func<Node, Node, Node?> _shortcut;

    private DiagramOperation(Func<Node, Node, Node?> shortcut)
    {
        _shortcut = shortcut;
        _self = Apply;
    }

    public static Node And(Node left, Node right) => Run(left, right, static (a, b) =>
        a == Node.False || b == Node.False ? Node.False
        : a == Node.True || ReferenceEquals(a, b) ? b
        : b == Node.True ? a
        : null);

    public static Node Or(Node left, Node right) => Run(left, right, static (a, b) =>
        a == Node.True || b == Node.True ? Node.True
        : a == Node.False || ReferenceEquals(a, b) ? b
        : b == Node.False ? a
        : null);

    public static Node Except(Node left, Node right) => Run(left, right, static (a, b) =>
        a == Node.False || b == Node.True || ReferenceEquals(a, b) ? Node.False
        : b == Node.False ? a
        : a == Node.True && b == Node.False ? Node.True
        : null);

    /// <summary>Divides the regions of a labelled diagram by a set: each terminal is replaced by the one for its label and whether the set holds it.</summary>
    public static Node Label(Node regions, Node set, Func<LabelNode, bool, Node> next) => Run(regions, set, (a, b) =>
        a is LabelNode label && b.Dimension.Kind == DimensionKind.Terminal ? next(label, b == Node.True) : null);

    /// <summary>The set of the labels wanted.</summary>
    public static Node Relabel(Node regions, Func<int, bool> wanted)
    {
        DiagramOperation operation = Building();
        var memo = new Dictionary<Node, Node>(ReferenceEqualityComparer.Instance);
        return Visit(regions);

        Node Visit(Node node)
        {
            if (node is LabelNode label)
            {
                return wanted(label.Label) ? Node.True : Node.False;
            }

            if (!memo.TryGetValue(node, out Node? result))
            {
                memo[node] = result = node.Map(operation, Visit);
            }

            return result;
        }
    }

    /// <summary>An operation that only makes nodes unique, for building leaves.</summary>
    public static DiagramOperation Building() => new(static (_, _) => null);

    /// <summary>The one object for all nodes equal to this one.</summary>
    public Node Unique(Node node)
    {
        if (_unique.TryGetValue(node, out Node? known))
        {
            return known;
        }

        if (_unique.Count >= MaxNodes)
        {
            throw new TrafficLimitException(CoreDiagnostics.TrafficSetTooLarge.Create($"a set of traffic needs more than {MaxNodes} diagram nodes"));
        }

        _unique.Add(node, node);
        return node;
    }

    private static Node Run(Node left, Node right, Func<Node, Node, Node?> shortcut) =>
        shortcut(left, right) ?? new DiagramOperation(shortcut).Apply(left, right);

    private Node Apply(Node left, Node right)
    {
        if (_shortcut(left, right) is { } simple)
        {
            return simple.Dimension.Kind == DimensionKind.Terminal ? simple : Unique(simple);
        }

        _memo ??= new();
        if (_memo.TryGetValue((left, right), out Node? known))
        {
            return known;
        }

        int order = left.Dimension.CompareTo(right.Dimension);
        Node result = order == 0 ? left.Combine(this, right, _self)
            : order < 0 ? left.Map(this, child => Apply(child, right))
            : right.Map(this, child => Apply(left, child));
        _memo[(left, right)] = result;
        return result;
    }
}
