namespace LayeredPolicy.Traffic;

/// <summary>Which answers to one question some traffic of a diagram gives.</summary>
internal static class Projection
{
    /// <summary>The diagram that asks the one question alone: true for every answer that some traffic gives.</summary>
    public static Node Onto(Dimension dimension, Node root)
    {
        var memo = new Dictionary<Node, Node>(ReferenceEqualityComparer.Instance);
        return Visit(root);

        Node Visit(Node node)
        {
            int order = node.Dimension.CompareTo(dimension);
            if (order > 0)
            {
                // No question about it is left: every answer is given, if there is traffic at all.
                return node == Node.False ? node : Node.True;
            }

            if (!memo.TryGetValue(node, out Node? result))
            {
                result = order == 0
                    ? node.Map(DiagramOperation.Building(), static c => c == Node.False ? c : Node.True)
                    : node.Children.Select(Visit).Aggregate(Node.False, DiagramOperation.Or);
                memo[node] = result;
            }

            return result;
        }
    }
}
