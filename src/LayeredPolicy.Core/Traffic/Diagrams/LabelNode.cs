namespace LayeredPolicy.Traffic;

/// <summary>A terminal that carries a number instead of yes or no: a diagram with such terminals sorts traffic into numbered regions.</summary>
internal sealed class LabelNode(int label) : Node(new(DimensionKind.Terminal), HashCode.Combine(nameof(LabelNode), label))
{
    public int Label => label;

    public override IEnumerable<Node> Children => [];

    public override Node? ChildFor(TrafficExample example) => null;

    public override Node Map(DiagramOperation operation, Func<Node, Node> map) => this;

    public override Node Combine(DiagramOperation operation, Node other, Func<Node, Node, Node> combine) =>
        throw new InvalidOperationException("Terminals have no children.");

    protected override bool SameChildren(Node other) => other is LabelNode that && that.Label == label;
}
