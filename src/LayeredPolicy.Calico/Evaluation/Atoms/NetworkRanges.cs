namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>A union of networks as sorted, disjoint ranges, for lists of any length.</summary>
internal sealed class NetworkRanges
{
    private readonly IpAddress[] _first;
    private readonly IpAddress[] _last;
    private readonly bool _v4;
    private readonly bool _v6;

    private NetworkRanges(List<(IpAddress First, IpAddress Last)> ranges, bool v4, bool v6)
    {
        _first = [.. ranges.Select(r => r.First)];
        _last = [.. ranges.Select(r => r.Last)];
        _v4 = v4;
        _v6 = v6;
    }

    /// <summary>The union of the networks.</summary>
    public static NetworkRanges Of(IReadOnlyCollection<Cidr> nets)
    {
        List<(IpAddress First, IpAddress Last)> ranges = [];
        foreach (Cidr net in nets.OrderBy(n => n.First).ThenBy(n => n.PrefixLength))
        {
            // Networks nest or are disjoint: one that starts inside its predecessor lies in it.
            if (ranges.Count == 0 || ranges[^1].Last.CompareTo(net.First) < 0)
            {
                ranges.Add((net.First, net.Last));
            }
        }

        return new(ranges, nets.Any(n => !n.IsV6), nets.Any(n => n.IsV6));
    }

    /// <summary>Whether the list has a network of the family.</summary>
    public bool Names(bool isV6) => isV6 ? _v6 : _v4;

    /// <summary>Whether one of the networks holds the address.</summary>
    public bool Contains(IpAddress address)
    {
        int low = 0;
        int high = _first.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_first[middle].CompareTo(address) > 0)
            {
                high = middle - 1;
            }
            else if (_last[middle].CompareTo(address) < 0)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
