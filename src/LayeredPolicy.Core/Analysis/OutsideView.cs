using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Puts one address outside the cluster into a set of traffic.</summary>
/// <remarks>
/// A packet has addresses of one family, so the other end appears with its addresses of that family: a set that asks for no more than the
/// family of the other end no longer asks.
/// </remarks>
internal static class OutsideView
{
    /// <summary>The set for an outside source, or an outside destination.</summary>
    public static TrafficSet At(TrafficSet set, IpAddress outside, bool isSource)
    {
        TrafficSet given = isSource ? set.GivenSource(outside) : set.GivenDestination(outside);
        SortedSet<IpAddress> boundaries = isSource ? given.DestinationBoundaries() : given.SourceBoundaries();
        if (boundaries.Count == 0)
        {
            return given;
        }

        var first = new IpAddress(UInt128.Zero, outside.IsV6);
        return boundaries.Any(b => b.IsV6 == outside.IsV6 && b != first)
            ? given & (isSource ? TrafficSet.OfDestinationAddresses(Family(outside)) : TrafficSet.OfSourceAddresses(Family(outside)))
            : isSource ? given.GivenDestination(first) : given.GivenSource(first);
    }

    /// <summary>The same for both bounds.</summary>
    public static TrafficBounds At(TrafficBounds bounds, IpAddress outside, bool isSource) => bounds.Map(set => At(set, outside, isSource));

    private static AddressSet Family(IpAddress address) => address.IsV6 ? AddressSet.V6 : AddressSet.V4;
}
