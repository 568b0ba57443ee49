namespace LayeredPolicy.Traffic;

/// <summary>A question answered by an address.</summary>
internal sealed class AddressNode(Dimension dimension, IpAddress[] starts, Node[] children)
    : IntervalNode<IpAddress>(dimension, starts, children)
{
    protected override IpAddress? Answer(TrafficExample example) =>
        Dimension.Kind == DimensionKind.SourceAddress ? example.SourceAddress : example.DestinationAddress;

    protected override Node With(IpAddress[] newStarts, Node[] newChildren) => new AddressNode(Dimension, newStarts, newChildren);
}
