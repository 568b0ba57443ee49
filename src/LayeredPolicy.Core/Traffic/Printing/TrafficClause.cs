namespace LayeredPolicy.Traffic;

/// <summary>
/// Traffic described by one condition a question: a sorted map from question to the answers allowed. Each condition carries its guard
/// (ports belong to protocols with ports, a path to HTTP), so a condition that another one implies can be left out.
/// </summary>
internal sealed class TrafficClause(SortedDictionary<Dimension, Node> conditions)
{
    public IReadOnlyDictionary<Dimension, Node> Conditions => conditions;

    /// <summary>The clause of the first path through the diagram.</summary>
    public static TrafficClause FirstOf(Node root)
    {
        var conditions = new SortedDictionary<Dimension, Node>();
        for (Node node = root; node != Node.True;)
        {
            Node child = node.Children.Contains(Node.True) ? Node.True : node.Children.First(static c => c != Node.False);
            conditions[node.Dimension] = node.Map(DiagramOperation.Building(), c => c.Equals(child) ? Node.True : Node.False);
            node = child;
        }

        return new(conditions);
    }

    /// <summary>The widest clause around this one that stays in the set.</summary>
    public TrafficClause WidenedIn(TrafficSet set)
    {
        var widened = new SortedDictionary<Dimension, Node>(conditions);
        foreach (Dimension dimension in conditions.Keys.Reverse())
        {
            Node condition = widened[dimension];
            widened.Remove(dimension);
            TrafficSet others = new TrafficClause(widened).ToSet();
            if (set.Contains(others))
            {
                continue;
            }

            TrafficSet refused = (others & TrafficSet.Guarded(dimension, Node.True)) - set;
            // The widest answers are those that no refused traffic gives, without those that the other conditions rule out anyway.
            widened[dimension] = DiagramOperation.Except(
                Projection.Onto(dimension, others.Root), Projection.Onto(dimension, refused.Root));
            if (widened[dimension] == Node.False)
            {
                widened[dimension] = condition;
            }
        }

        return new(widened);
    }

    /// <summary>The traffic that meets all the conditions.</summary>
    public TrafficSet ToSet() =>
        conditions.Aggregate(TrafficSet.All, static (set, c) => set & TrafficSet.Guarded(c.Key, c.Value));
}
