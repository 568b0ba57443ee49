using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Cuts the addresses outside the cluster into classes that no set of traffic tells apart.</summary>
internal static class OutsideClasses
{
    /// <summary>The classes, the one of most addresses last; a single one of all addresses when no set looks at addresses.</summary>
    /// <param name="inbound">Sets from outside, which ask for the source address.</param>
    /// <param name="outbound">Sets to outside, which ask for the destination address.</param>
    public static List<AddressSet> Of(IReadOnlyCollection<TrafficSet> inbound, IReadOnlyCollection<TrafficSet> outbound)
    {
        var starts = new SortedSet<IpAddress> { default };
        (TrafficSet Set, bool IsSource, bool Asks)[] all = [.. inbound.Select(static s => (s, true, s.DestinationBoundaries().Count > 0)), .. outbound.Select(static s => (s, false, s.SourceBoundaries().Count > 0))];
        foreach ((TrafficSet set, bool isSource, _) in all)
        {
            starts.UnionWith(isSource ? set.SourceBoundaries() : set.DestinationBoundaries());
        }

        // A set that asks for the address of the end inside differs between the families outside.
        if (Array.Exists(all, static x => x.Asks))
        {
            starts.Add(new(UInt128.Zero, true));
        }

        IpAddress[] first = [.. starts];
        var bySignature = new Dictionary<string, AddressSet>(StringComparer.Ordinal);
        var ids = new Dictionary<TrafficSet, int>();
        for (int i = 0; i < first.Length; i++)
        {
            string signature = string.Join(',', all.Select(x => IdOf(
                x.Asks ? OutsideView.At(x.Set, first[i], x.IsSource) : x.IsSource ? x.Set.GivenSource(first[i]) : x.Set.GivenDestination(first[i]))));
            AddressSet range = AddressSet.Range(first[i], i + 1 < first.Length ? Before(first[i + 1]) : new(UInt128.MaxValue, true));
            bySignature[signature] = bySignature.TryGetValue(signature, out AddressSet? known) ? known | range : range;
        }

        return [.. bySignature.Values.OrderBy(static a => a.Contains(new IpAddress(uint.MaxValue, false)) || a.Equals(AddressSet.All))
            .ThenBy(static a => a.Ranges[0].First)];

        int IdOf(TrafficSet set)
        {
            if (!ids.TryGetValue(set, out int id))
            {
                ids[set] = id = ids.Count;
            }

            return id;
        }
    }

    private static IpAddress Before(IpAddress address) =>
        address is { IsV6: true, Value: var value } && value == 0 ? new(uint.MaxValue, false) : address with { Value = address.Value - 1 };
}
