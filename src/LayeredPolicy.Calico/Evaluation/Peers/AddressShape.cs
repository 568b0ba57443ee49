namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>
/// The ranges into which owned networks cut the address space, each with the owners of its addresses. Networks nest or are disjoint, so
/// the address space falls into plain ranges. Owners are numbers here: what they belong to changes with the policies, the ranges do not.
/// </summary>
internal sealed class AddressShape
{
    private readonly uint[] _startsV4;
    private readonly int[] _groupsV4;
    private readonly UInt128[] _startsV6;
    private readonly int[] _groupsV6;
    private readonly int[] _onlyOwners;
    private readonly List<int[]> _groups = [[]];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };

    /// <summary>Cuts the address space.</summary>
    /// <param name="owned">Networks and the number of their owner; an address may have several owners.</param>
    public AddressShape(IEnumerable<(Cidr Net, int Owner)> owned)
    {
        (Cidr Net, int Owner)[] all = [.. owned.OrderBy(static o => o.Net.First.Value).ThenBy(static o => o.Net.PrefixLength)];
        List<(UInt128 Start, int Group)> v4 = Ranges(all.Where(static o => !o.Net.IsV6)), v6 = Ranges(all.Where(static o => o.Net.IsV6));
        _startsV4 = [.. v4.Select(static r => (uint)r.Start)];
        _groupsV4 = [.. v4.Select(static r => r.Group)];
        _startsV6 = [.. v6.Select(static r => r.Start)];
        _groupsV6 = [.. v6.Select(static r => r.Group)];
        _onlyOwners = [.. _groups.Select(static g => g is [var only] ? only : -1)];
        SharedGroups = [.. Enumerable.Range(0, _groups.Count).Where(g => _groups[g].Length > 1)];
    }

    /// <summary>The groups of owners of one address, by number; the first has no owner.</summary>
    public IReadOnlyList<int[]> Groups => _groups;

    /// <summary>The groups of several owners.</summary>
    public IReadOnlyList<int> SharedGroups { get; }

    /// <summary>The owner of a group that has one; -1 when it has none or several.</summary>
    public int OnlyOwnerOf(int group) => _onlyOwners[group];

    /// <summary>The number of the group that owns the address. Allocates nothing.</summary>
    public int Find(IpAddress address)
    {
        if (address.IsV6)
        {
            int i = Array.BinarySearch(_startsV6, address.Value);
            return _groupsV6[i >= 0 ? i : ~i - 1];
        }

        int j = Array.BinarySearch(_startsV4, (uint)address.Value);
        return _groupsV4[j >= 0 ? j : ~j - 1];
    }

    /// <summary>The ranges of one family with the number of their owners' group, in address order.</summary>
    public IEnumerable<(IpAddress First, IpAddress Last, int Group)> RangesOf(bool v6)
    {
        int count = v6 ? _startsV6.Length : _startsV4.Length;
        for (int i = 0; i < count; i++)
        {
            UInt128 first = v6 ? _startsV6[i] : _startsV4[i];
            UInt128 last = i + 1 < count ? (v6 ? _startsV6[i + 1] : _startsV4[i + 1]) - 1 : v6 ? UInt128.MaxValue : uint.MaxValue;
            yield return (new(first, v6), new(last, v6), v6 ? _groupsV6[i] : _groupsV4[i]);
        }
    }

    private static void Begin(List<(UInt128 Start, int Group)> ranges, UInt128 start, int group)
    {
        if (ranges[^1].Start == start)
        {
            ranges[^1] = (start, group);
        }
        else
        {
            ranges.Add((start, group));
        }
    }

    private static void Close(Stack<(Cidr Net, int Group)> open, List<(UInt128 Start, int Group)> ranges, UInt128? before)
    {
        while (open.Count > 0 && (before is null || open.Peek().Net.Last.Value < before))
        {
            IpAddress last = open.Pop().Net.Last;
            if (last.Value != (last.IsV6 ? UInt128.MaxValue : uint.MaxValue))
            {
                Begin(ranges, last.Value + 1, open.Count == 0 ? 0 : open.Peek().Group);
            }
        }
    }

    private List<(UInt128 Start, int Group)> Ranges(IEnumerable<(Cidr Net, int Owner)> sorted)
    {
        List<(UInt128 Start, int Group)> ranges = [(0, 0)];
        var open = new Stack<(Cidr Net, int Group)>();
        foreach ((Cidr net, int owner) in sorted)
        {
            Close(open, ranges, net.First.Value);
            int group = GroupOf(open.Count == 0 ? 0 : open.Peek().Group, owner);
            open.Push((net, group));
            Begin(ranges, net.First.Value, group);
        }

        Close(open, ranges, null);
        return ranges;
    }

    private int GroupOf(int others, int owner)
    {
        if (_groups[others].Contains(owner))
        {
            return others;
        }

        int[] owners = [.. _groups[others].Append(owner).Order()];
        string key = string.Join(' ', owners);
        if (!_numbers.TryGetValue(key, out int number))
        {
            _numbers[key] = number = _groups.Count;
            _groups.Add(owners);
        }

        return number;
    }
}
