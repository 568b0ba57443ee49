namespace LayeredPolicy.Traffic;

/// <summary>A question whose answers are ordered: answer intervals begin at <c>starts[i]</c> and lead to <c>children[i]</c>.</summary>
internal abstract class IntervalNode<T>(Dimension dimension, T[] starts, Node[] children)
    : Node(dimension, HashOf(dimension, starts, children))
    where T : struct, IComparable<T>, IEquatable<T>
{
    public override IEnumerable<Node> Children => children.Distinct();

    /// <summary>Each interval's first value with its child, ascending.</summary>
    public IEnumerable<(T Start, Node Child)> Intervals => starts.Zip(children);

    public override Node? ChildFor(TrafficExample example) => Answer(example) is { } value ? ChildAt(value) : null;

    public Node ChildAt(T value)
    {
        int at = Array.BinarySearch(starts, value);
        return children[at < 0 ? ~at - 1 : at];
    }

    public override Node Map(DiagramOperation operation, Func<Node, Node> map)
    {
        var builder = new Builder(starts.Length);
        for (int i = 0; i < starts.Length; i++)
        {
            builder.Add(starts[i], map(children[i]));
        }

        return Finish(operation, builder);
    }

    public override Node Combine(DiagramOperation operation, Node other, Func<Node, Node, Node> combine)
    {
        var that = (IntervalNode<T>)other;
        (T[] theirStarts, Node[] theirChildren) = that.Parts;
        var builder = new Builder(starts.Length + theirStarts.Length);
        int i = 0, j = 0;
        while (true)
        {
            builder.Add(starts[i].CompareTo(theirStarts[j]) > 0 ? starts[i] : theirStarts[j], combine(children[i], theirChildren[j]));
            int order = i + 1 == starts.Length ? (j + 1 == theirStarts.Length ? 2 : 1)
                : j + 1 == theirStarts.Length ? -1 : starts[i + 1].CompareTo(theirStarts[j + 1]);
            if (order == 2)
            {
                return Finish(operation, builder);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    /// <summary>What the example answers, or null when it does not say.</summary>
    protected abstract T? Answer(TrafficExample example);

    /// <summary>Makes a node of the same question.</summary>
    protected abstract Node With(T[] newStarts, Node[] newChildren);

    protected override bool SameChildren(Node other)
    {
        (T[] theirStarts, Node[] theirChildren) = ((IntervalNode<T>)other).Parts;
        return starts.AsSpan().SequenceEqual(theirStarts) && children.AsSpan().SequenceEqual(theirChildren);
    }

    private (T[] Starts, Node[] Children) Parts => (starts, children);

    private static int HashOf(Dimension dimension, T[] starts, Node[] children)
    {
        var hash = new HashCode();
        hash.Add(dimension);
        for (int i = 0; i < starts.Length; i++)
        {
            hash.Add(starts[i]);
            hash.Add(children[i].GetHashCode());
        }

        return hash.ToHashCode();
    }

    private Node Finish(DiagramOperation operation, Builder builder) =>
        builder.Children.Count == 1 ? builder.Children[0] : operation.Unique(With([.. builder.Starts], [.. builder.Children]));

    private readonly struct Builder(int capacity)
    {
        public List<T> Starts { get; } = new(capacity);

        public List<Node> Children { get; } = new(capacity);

        public void Add(T start, Node child)
        {
            if (Children.Count == 0 || !ReferenceEquals(Children[^1], child))
            {
                Starts.Add(start);
                Children.Add(child);
            }
        }
    }
}
