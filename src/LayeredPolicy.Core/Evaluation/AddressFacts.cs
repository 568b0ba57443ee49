using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>
/// Puts the known addresses of workloads into a set of traffic between two ends. Where policy treats the addresses of a workload alike,
/// the set no longer asks for them; where not, it asks for the family, or for the workload's own addresses where that is not enough.
/// </summary>
internal static class AddressFacts
{
    public static TrafficBounds Apply(TrafficBounds bounds, PartyPair pair)
    {
        ImmutableArray<IpAddress> from = AddressesOf(pair.Source), to = AddressesOf(pair.Destination);
        if (bounds.Certain.IsAll || bounds.Possible.IsEmpty || (from.IsEmpty && to.IsEmpty))
        {
            return bounds;
        }

        // Ends without a family in common cannot meet; policy is still answered for, as if they could.
        List<Case> cases = [.. Cases(bounds, from, to, sameFamily: true)];
        cases = cases.Count > 0 ? cases : [.. Cases(bounds, from, to, sameFamily: false)];
        if (cases.TrueForAll(c => c.Traffic == cases[0].Traffic))
        {
            return cases[0].Traffic;
        }

        // Ends with an address of each family need no condition but the family.
        IGrouping<bool, Case>[] families = [.. cases.GroupBy(static c => (c.Source ?? c.Destination)!.Value.IsV6)];
        IEnumerable<Case> told = Array.TrueForAll(families, static f => f.All(c => c.Traffic == f.First().Traffic))
            ? families.Select(static f => f.First() with { When = TrafficSet.OfSourceAddresses(f.Key ? AddressSet.V6 : AddressSet.V4) })
            : cases;
        return told.Aggregate(TrafficBounds.None, static (all, c) => all | (c.Traffic & TrafficBounds.Exactly(c.When ?? When(c))));
    }

    private static IEnumerable<Case> Cases(TrafficBounds bounds, ImmutableArray<IpAddress> from, ImmutableArray<IpAddress> to, bool sameFamily)
    {
        foreach (IpAddress? source in Each(from))
        {
            foreach (IpAddress? destination in Each(to))
            {
                if (sameFamily && source is { } s && destination is { } d && s.IsV6 != d.IsV6)
                {
                    continue;
                }

                TrafficBounds traffic = source is { } a ? bounds.Map(set => set.GivenSource(a)) : bounds;
                traffic = destination is { } b ? traffic.Map(set => set.GivenDestination(b)) : traffic;
                yield return new(source, destination, traffic, null);
            }
        }
    }

    private static IEnumerable<IpAddress?> Each(ImmutableArray<IpAddress> addresses) =>
        addresses.IsEmpty ? [null] : addresses.Select(static a => (IpAddress?)a);

    private static TrafficSet When(Case pair) =>
        When(pair.Source, pair.Destination, TrafficSet.OfSourceAddresses) & When(pair.Destination, pair.Source, TrafficSet.OfDestinationAddresses);

    private static TrafficSet When(IpAddress? own, IpAddress? other, Func<AddressSet, TrafficSet> on) =>
        own is { } address ? on(AddressSet.Of(address))
        : other is { } partner ? on(partner.IsV6 ? AddressSet.V6 : AddressSet.V4)
        : TrafficSet.All;

    private static ImmutableArray<IpAddress> AddressesOf(Party party) => party.Workload?.Addresses ?? [];

    private sealed record Case(IpAddress? Source, IpAddress? Destination, TrafficBounds Traffic, TrafficSet? When);
}
