using LayeredPolicy.Traffic;

namespace LayeredPolicy;

/// <summary>
/// An immutable, exact set of traffic over protocol, ports, ICMP, HTTP request, TLS server name, addresses and identity. Sets are
/// canonical: two sets that hold the same traffic are equal, however they were built. All operations are exact.
/// </summary>
/// <remarks>
/// Traffic without a part is in no set that asks for that part: ICMP is not in <c>OfDestinationPorts</c>, and is in its complement.
/// An operation that would need more memory than the documented bound throws <see cref="TrafficLimitException"/>.
/// </remarks>
public sealed partial class TrafficSet : IEquatable<TrafficSet>
{
    private TrafficSet(Node root) => Root = root;

    /// <summary>All traffic.</summary>
    public static TrafficSet All { get; } = new(Node.True);

    /// <summary>No traffic.</summary>
    public static TrafficSet None { get; } = new(Node.False);

    /// <summary>Whether no traffic is in the set.</summary>
    public bool IsEmpty => Root == Node.False;

    /// <summary>Whether all traffic is in the set.</summary>
    public bool IsAll => Root == Node.True;

    internal Node Root { get; }

    internal static TrafficSet FromDiagram(Node root) => Of(root);

    /// <summary>The traffic that both sets hold.</summary>
    public static TrafficSet operator &(TrafficSet left, TrafficSet right) => Apply(left, right, DiagramOperation.And);

    /// <summary>The traffic that at least one set holds.</summary>
    public static TrafficSet operator |(TrafficSet left, TrafficSet right) => Apply(left, right, DiagramOperation.Or);

    /// <summary>The traffic of the left set that the right set does not hold.</summary>
    public static TrafficSet operator -(TrafficSet left, TrafficSet right) => Apply(left, right, DiagramOperation.Except);

    /// <summary>The traffic that the set does not hold.</summary>
    public static TrafficSet operator !(TrafficSet set) => All - set;

    /// <summary>The union of any number of sets.</summary>
    public static TrafficSet AnyOf(params IEnumerable<TrafficSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        return ToggleList.Balanced([.. sets], None, static (a, b) => a | b);
    }

    /// <summary>Whether all the traffic of the other set is in this one.</summary>
    public bool Contains(TrafficSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (other - this).IsEmpty;
    }

    /// <summary>Whether the sets have traffic in common.</summary>
    public bool Overlaps(TrafficSet other) => !(this & other).IsEmpty;

    /// <summary>
    /// Whether the traffic is in the set: yes, no, or null when what the example leaves open decides. The lines of a header that occurs
    /// more than once count as one string, joined by line feeds.
    /// </summary>
    public bool? Contains(TrafficExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return Decide(Root, example);
    }

    /// <inheritdoc/>
    public bool Equals(TrafficSet? other) => other is not null && Root.Equals(other.Root);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TrafficSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Root.GetHashCode();

    private static TrafficSet Apply(TrafficSet left, TrafficSet right, Func<Node, Node, Node> operation)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Node root = operation(left.Root, right.Root);
        return ReferenceEquals(root, left.Root) ? left : ReferenceEquals(root, right.Root) ? right : Of(root);
    }

    private static TrafficSet Of(Node root) => root == Node.True ? All : root == Node.False ? None : new(root);

    private static bool? Decide(Node node, TrafficExample example)
    {
        while (node.Dimension.Kind != DimensionKind.Terminal)
        {
            if (node.ChildFor(example) is { } child)
            {
                node = child;
                continue;
            }

            bool? common = null;
            foreach (Node option in node.Children)
            {
                bool? answer = Decide(option, example);
                if (answer is null || (common is not null && common != answer))
                {
                    return null;
                }

                common = answer;
            }

            return common;
        }

        return node == Node.True;
    }
}
