namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>Tells for any address the class of those who own it. Networks nest or are disjoint, so the address space falls into plain ranges.</summary>
internal sealed class AddressMap
{
    private readonly uint[] _startsV4;
    private readonly PeerClass[] _classesV4;
    private readonly UInt128[] _startsV6;
    private readonly PeerClass[] _classesV6;

    private AddressMap(List<(UInt128 Start, PeerClass Class)> v4, List<(UInt128 Start, PeerClass Class)> v6)
    {
        _startsV4 = [.. v4.Select(r => (uint)r.Start)];
        _classesV4 = [.. v4.Select(r => r.Class)];
        _startsV6 = [.. v6.Select(r => r.Start)];
        _classesV6 = [.. v6.Select(r => r.Class)];
    }

    /// <summary>Makes the map of the owners.</summary>
    /// <param name="owned">Networks and the class of their owner; several owners of one address add up.</param>
    /// <param name="intern">Gives equal classes one object.</param>
    public static AddressMap Build(IEnumerable<(Cidr Net, PeerClass Class)> owned, Func<PeerClass, PeerClass> intern)
    {
        (Cidr Net, PeerClass Class)[] all = [.. owned.OrderBy(o => o.Net.First.Value).ThenBy(o => o.Net.PrefixLength)];
        return new(Ranges(all.Where(o => !o.Net.IsV6), intern), Ranges(all.Where(o => o.Net.IsV6), intern));
    }

    /// <summary>The class of those who own the address. Allocates nothing.</summary>
    public PeerClass Find(IpAddress address)
    {
        if (address.IsV6)
        {
            int i = Array.BinarySearch(_startsV6, address.Value);
            return _classesV6[i >= 0 ? i : ~i - 1];
        }

        int j = Array.BinarySearch(_startsV4, (uint)address.Value);
        return _classesV4[j >= 0 ? j : ~j - 1];
    }

    /// <summary>The ranges of one family with their classes, in address order.</summary>
    public IEnumerable<(IpAddress First, IpAddress Last, PeerClass Class)> RangesOf(bool v6)
    {
        int count = v6 ? _startsV6.Length : _startsV4.Length;
        for (int i = 0; i < count; i++)
        {
            UInt128 first = v6 ? _startsV6[i] : _startsV4[i];
            UInt128 last = i + 1 < count ? (v6 ? _startsV6[i + 1] : _startsV4[i + 1]) - 1 : v6 ? UInt128.MaxValue : uint.MaxValue;
            yield return (new(first, v6), new(last, v6), v6 ? _classesV6[i] : _classesV4[i]);
        }
    }

    private static List<(UInt128 Start, PeerClass Class)> Ranges(IEnumerable<(Cidr Net, PeerClass Class)> sorted, Func<PeerClass, PeerClass> intern)
    {
        List<(UInt128 Start, PeerClass Class)> ranges = [(0, PeerClass.Empty)];
        var open = new Stack<(Cidr Net, PeerClass Class)>();
        foreach ((Cidr net, PeerClass own) in sorted)
        {
            Close(open, ranges, net.First.Value);
            PeerClass all = open.Count == 0 ? own : intern(PeerClass.Union(open.Peek().Class, own));
            open.Push((net, all));
            Begin(ranges, net.First.Value, all);
        }

        Close(open, ranges, null);
        return ranges;
    }

    private static void Close(Stack<(Cidr Net, PeerClass Class)> open, List<(UInt128 Start, PeerClass Class)> ranges, UInt128? before)
    {
        while (open.Count > 0 && (before is null || open.Peek().Net.Last.Value < before))
        {
            IpAddress last = open.Pop().Net.Last;
            if (last.Value != (last.IsV6 ? UInt128.MaxValue : uint.MaxValue))
            {
                Begin(ranges, last.Value + 1, open.Count == 0 ? PeerClass.Empty : open.Peek().Class);
            }
        }
    }

    private static void Begin(List<(UInt128 Start, PeerClass Class)> ranges, UInt128 start, PeerClass owner)
    {
        if (ranges[^1].Start == start)
        {
            ranges[^1] = (start, owner);
        }
        else
        {
            ranges.Add((start, owner));
        }
    }
}
