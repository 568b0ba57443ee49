using LayeredPolicy.Traffic;

namespace LayeredPolicy;

public sealed partial class TrafficSet
{
    /// <summary>What the set holds of the traffic from the address, without asking for the address any more.</summary>
    public TrafficSet GivenSource(IpAddress address) => Same(Elimination.Given(Root, DimensionKind.SourceAddress, address));

    /// <summary>What the set holds of the traffic to the address, without asking for the address any more.</summary>
    public TrafficSet GivenDestination(IpAddress address) => Same(Elimination.Given(Root, DimensionKind.DestinationAddress, address));

    /// <summary>
    /// What the set holds of the requests that no token check refuses, without asking for refusals any more: requests without a token, or
    /// with one that is accepted.
    /// </summary>
    public TrafficSet GivenAcceptedTokens() => Same(Elimination.GivenAcceptedTokens(Root));

    /// <summary>The traffic that the set holds for at least one pair of addresses.</summary>
    public TrafficSet ForSomeAddresses() =>
        Same(Elimination.Some(Elimination.Some(Root, DimensionKind.DestinationAddress), DimensionKind.SourceAddress));

    /// <summary>The traffic that the set holds whatever the addresses are.</summary>
    public TrafficSet ForEveryAddress() =>
        Same(Elimination.Every(Elimination.Every(Root, DimensionKind.DestinationAddress), DimensionKind.SourceAddress));

    /// <summary>
    /// The address space cut into ranges within each of which the set does not change with the source address: the first address of each
    /// range, ascending, the first of all included.
    /// </summary>
    internal SortedSet<IpAddress> SourceBoundaries() => Elimination.Boundaries(Root, DimensionKind.SourceAddress);

    /// <summary>The same as <see cref="SourceBoundaries"/> for the destination address.</summary>
    internal SortedSet<IpAddress> DestinationBoundaries() => Elimination.Boundaries(Root, DimensionKind.DestinationAddress);

    private TrafficSet Same(Node root) => ReferenceEquals(root, Root) ? this : Of(root);
}
