using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>
/// Puts the known addresses of workloads into a set of traffic between two ends. Where policy treats the addresses of a workload alike,
/// the set no longer asks for them; where not, it keeps the condition, for the workload's own addresses.
/// </summary>
internal static class AddressFacts
{
    public static TrafficBounds Apply(TrafficBounds bounds, PartyPair pair)
    {
        TrafficSet certain = Apply(bounds.Certain, pair);
        return ReferenceEquals(bounds.Certain, bounds.Possible) ? TrafficBounds.Exactly(certain) : new(certain, Apply(bounds.Possible, pair));
    }

    private static TrafficSet Apply(TrafficSet set, PartyPair pair)
    {
        ImmutableArray<IpAddress> from = AddressesOf(pair.Source), to = AddressesOf(pair.Destination);
        if (set.IsAll || set.IsEmpty || (from.IsEmpty && to.IsEmpty))
        {
            return set;
        }

        // Ends without a family in common cannot meet; policy is still answered for, as if they could.
        List<Case> cases = [.. Cases(set, from, to, sameFamily: true)];
        cases = cases.Count > 0 ? cases : [.. Cases(set, from, to, sameFamily: false)];
        return cases.TrueForAll(c => c.Traffic.Equals(cases[0].Traffic)) ? cases[0].Traffic
            : TrafficSet.AnyOf(cases.Select(static c => c.Traffic & c.When));
    }

    private static IEnumerable<Case> Cases(TrafficSet set, ImmutableArray<IpAddress> from, ImmutableArray<IpAddress> to, bool sameFamily)
    {
        foreach (IpAddress? source in Each(from))
        {
            foreach (IpAddress? destination in Each(to))
            {
                if (sameFamily && source is { } s && destination is { } d && s.IsV6 != d.IsV6)
                {
                    continue;
                }

                TrafficSet traffic = source is { } a ? set.GivenSource(a) : set;
                traffic = destination is { } b ? traffic.GivenDestination(b) : traffic;
                yield return new(traffic, When(source, destination, TrafficSet.OfSourceAddresses) & When(destination, source, TrafficSet.OfDestinationAddresses));
            }
        }
    }

    private static IEnumerable<IpAddress?> Each(ImmutableArray<IpAddress> addresses) =>
        addresses.IsEmpty ? [null] : addresses.Select(static a => (IpAddress?)a);

    private static TrafficSet When(IpAddress? own, IpAddress? other, Func<AddressSet, TrafficSet> on) =>
        own is { } address ? on(AddressSet.Of(address))
        : other is { } partner ? on(partner.IsV6 ? AddressSet.V6 : AddressSet.V4)
        : TrafficSet.All;

    private static ImmutableArray<IpAddress> AddressesOf(Party party) => party.Workload?.Addresses ?? [];

    private sealed record Case(TrafficSet Traffic, TrafficSet When);
}
