using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Finds the ways in which ends may appear, so that in each of them every condition is decided.</summary>
/// <param name="Peers">Membership of ends.</param>
/// <param name="Addresses">The ranges that rules tell apart.</param>
internal sealed record EndVariants(PeerIndex Peers, AddressClasses Addresses)
{
    // Beyond so many ranges the outside is asked about pair by pair.
    private const int MaxRanges = 2000;

    /// <summary>The variants of the end; null when a missing fact leaves conditions on it open, or there are too many.</summary>
    public BulkEnd[]? Of(Party party)
    {
        if (party.Workload is { HostNetwork: false } workload)
        {
            PeerClass own = Peers.ClassOf(party);
            return workload.Addresses.Length > 1 ? OfAddresses(party, workload)
                : own.IsExact ? [new(party, own, workload.Addresses.Length == 1 ? workload.Addresses[0] : null, null)]
                : null;
        }

        return party.IsOutside ? OfOutside(party) : null;
    }

    /// <summary>The variants of the end of a group; those from before where it still belongs to the same sets.</summary>
    public BulkEnd[]? Of(BulkGroups groups, int end, BulkEnd[]? before) =>
        before is [var only] && Peers.ClassOfAddressGroup(groups.AddressGroups[end]) is { } peer && ReferenceEquals(peer, only.Peer) ? before : Of(groups.Parties[end]);

    private BulkEnd[] OfAddresses(Party party, Workload workload)
    {
        BulkEnd[] variants =
        [
            .. workload.Addresses.GroupBy(a => (Peers.ClassOf(a), Addresses.Of(a)))
                .Select(g => new BulkEnd(party, g.Key.Item1, g.First(), g.Aggregate(AddressSet.None, static (all, a) => all | AddressSet.Of(a)))),
        ];
        return variants.Length == 1 ? [variants[0] with { When = null }] : variants;
    }

    private BulkEnd[]? OfOutside(Party party)
    {
        var starts = new SortedSet<IpAddress>(Addresses.Starts) { default };
        foreach ((_, AddressSet range) in Peers.OutsideClasses)
        {
            foreach ((IpAddress first, IpAddress last) in range.Ranges)
            {
                starts.Add(first);
                if (last.Value != (last.IsV6 ? UInt128.MaxValue : uint.MaxValue))
                {
                    starts.Add(last with { Value = last.Value + 1 });
                }
                else if (!last.IsV6)
                {
                    starts.Add(new(UInt128.Zero, true));
                }
            }
        }

        if (starts.Count > MaxRanges)
        {
            return null;
        }

        IpAddress[] first1 = [.. starts];
        BulkEnd[] variants =
        [
            .. first1.Select((a, i) => (Address: a, Range: AddressSet.Range(a, i + 1 < first1.Length ? Before(first1[i + 1]) : new(UInt128.MaxValue, true))))
                .Select(r => new BulkEnd(party, Peers.OutsideClassOf(r.Address), r.Address, r.Range)),
        ];
        return variants.Length == 0 || variants.All(v => v.Peer.Equals(variants[0].Peer)) && Addresses.Starts.Count == 0
            ? [variants[0] with { When = null }]
            : variants;
    }

    private static IpAddress Before(IpAddress address) =>
        address is { IsV6: true, Value: var value } && value == 0 ? new(uint.MaxValue, false) : address with { Value = address.Value - 1 };
}
