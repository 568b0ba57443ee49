using LayeredPolicy.Traffic;

namespace LayeredPolicy;

public sealed partial class TrafficSet
{
    /// <summary>All traffic between the pairs of addresses for which the set holds any.</summary>
    internal TrafficSet BetweenItsAddresses()
    {
        Node root = Root;
        foreach (DimensionKind kind in Enum.GetValues<DimensionKind>())
        {
            if (kind is not (DimensionKind.SourceAddress or DimensionKind.DestinationAddress or DimensionKind.Terminal))
            {
                root = Elimination.Some(root, kind);
            }
        }

        return Same(root);
    }
}
