namespace LayeredPolicy.Traffic;

/// <summary>A question answered by an address.</summary>
internal sealed class AddressNode(Dimension dimension, IpAddress[] starts, Node[] children)
    : IntervalNode<IpAddress>(dimension, starts, children)
{
    protected override IpAddress? Answer(TrafficExample example) =>
        Dimension.Kind switch
        {
            DimensionKind.ClientAddress => example.ClientAddress,
            DimensionKind.SourceAddress => example.SourceAddress,
            _ => example.DestinationAddress,
        };

    protected override Node With(IpAddress[] newStarts, Node[] newChildren) => new AddressNode(Dimension, newStarts, newChildren);
}
