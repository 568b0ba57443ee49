namespace LayeredPolicy.Traffic;

/// <summary>
/// A node of a traffic diagram: one question and a child for every answer. A node whose children are all equal never exists, answers
/// with equal children are merged, and questions come in a fixed order; so a set of traffic has exactly one diagram.
/// </summary>
internal abstract class Node(Dimension dimension, int hash) : IEquatable<Node>
{
    /// <summary>The diagram of no traffic.</summary>
    public static Node False { get; } = new Terminal(0);

    /// <summary>The diagram of all traffic.</summary>
    public static Node True { get; } = new Terminal(1);

    public Dimension Dimension { get; } = dimension;

    /// <summary>The distinct children.</summary>
    public abstract IEnumerable<Node> Children { get; }

    /// <summary>The child for the example's answer, or null when the example does not say.</summary>
    public abstract Node? ChildFor(TrafficExample example);

    /// <summary>The node with every child replaced; the operation makes the result canonical.</summary>
    public abstract Node Map(DiagramOperation operation, Func<Node, Node> map);

    /// <summary>The node whose child for an answer is made of both nodes' children for it. Both ask the same question.</summary>
    public abstract Node Combine(DiagramOperation operation, Node other, Func<Node, Node, Node> combine);

    /// <inheritdoc/>
    public bool Equals(Node? other) => other is not null && (ReferenceEquals(this, other) ||
        (GetHashCode() == other.GetHashCode() && Dimension == other.Dimension && SameChildren(other)));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Node);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => hash;

    /// <summary>Whether a different node object with the same question has equal answers and children.</summary>
    protected abstract bool SameChildren(Node other);

    private sealed class Terminal(int hash) : Node(new(DimensionKind.Terminal), hash)
    {
        public override IEnumerable<Node> Children => [];

        public override Node? ChildFor(TrafficExample example) => null;

        public override Node Map(DiagramOperation operation, Func<Node, Node> map) => this;

        public override Node Combine(DiagramOperation operation, Node other, Func<Node, Node, Node> combine) =>
            throw new InvalidOperationException("Terminals have no children.");

        protected override bool SameChildren(Node other) => false;
    }
}
