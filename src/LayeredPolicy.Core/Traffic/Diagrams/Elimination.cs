namespace LayeredPolicy.Traffic;

/// <summary>Takes the questions of one kind out of a diagram, by a given answer or by asking for some or every answer.</summary>
internal static class Elimination
{
    /// <summary>The traffic that is in the set for the given address.</summary>
    public static Node Given(Node root, DimensionKind kind, IpAddress address) =>
        Remove(root, kind, node => ((AddressNode)node).ChildAt(address));

    /// <summary>The traffic that is in the set when every token check accepts the request.</summary>
    public static Node GivenAcceptedTokens(Node root) =>
        Remove(root, DimensionKind.Token, static node => ((NumberNode)node).ChildAt((int)TokenRefusal.None));

    /// <summary>The traffic that is in the set for some answer.</summary>
    public static Node Some(Node root, DimensionKind kind) =>
        Remove(root, kind, static node => node.Children.Aggregate(Node.False, DiagramOperation.Or));

    /// <summary>The traffic that is in the set for every answer.</summary>
    public static Node Every(Node root, DimensionKind kind) =>
        Remove(root, kind, static node => node.Children.Aggregate(Node.True, DiagramOperation.And));

    /// <summary>The first values of the intervals between which the set can change with the address, ascending.</summary>
    public static SortedSet<IpAddress> Boundaries(Node root, DimensionKind kind)
    {
        var starts = new SortedSet<IpAddress>();
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        Visit(root);
        return starts;

        void Visit(Node node)
        {
            if (node.Dimension.Kind > kind || !seen.Add(node))
            {
                return;
            }

            if (node.Dimension.Kind == kind)
            {
                starts.UnionWith(((AddressNode)node).Intervals.Select(static i => i.Start));
                return;
            }

            foreach (Node child in node.Children)
            {
                Visit(child);
            }
        }
    }

    private static Node Remove(Node root, DimensionKind kind, Func<Node, Node> replace)
    {
        if (!Asks(root, kind))
        {
            return root;
        }

        DiagramOperation operation = DiagramOperation.Building();
        var memo = new Dictionary<Node, Node>(ReferenceEqualityComparer.Instance);
        return Visit(root);

        Node Visit(Node node)
        {
            if (node.Dimension.Kind > kind)
            {
                return node.Dimension.Kind == DimensionKind.Terminal ? node : operation.Unique(node);
            }

            if (!memo.TryGetValue(node, out Node? result))
            {
                result = node.Dimension.Kind == kind ? Visit(replace(node)) : node.Map(operation, Visit);
                memo[node] = result = result.Dimension.Kind == DimensionKind.Terminal ? result : operation.Unique(result);
            }

            return result;
        }
    }

    private static bool Asks(Node root, DimensionKind kind)
    {
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        return Visit(root);

        bool Visit(Node node) => node.Dimension.Kind == kind ||
            (node.Dimension.Kind < kind && seen.Add(node) && node.Children.Any(Visit));
    }
}
