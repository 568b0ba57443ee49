using System.Numerics;

namespace LayeredPolicy.Selectors;

/// <content>From runs of classes to sets of endpoints.</content>
internal sealed partial class BulkMatcher
{
    // An answer with more endpoints than one in this many is a bitmap.
    private const int SetShare = 64;

    private ulong[]? _endpoints;
    private int[]? _starts;
    private int[] _members = [];

    /// <summary>Lays the endpoints out by class, which pays when many selectors are asked about.</summary>
    public BulkMatcher ForMany()
    {
        var starts = new int[(Words << 6) + 2];
        for (int endpoint = 0; endpoint < _data.EndpointBound; endpoint++)
        {
            ref readonly EndpointRecord record = ref _data.Endpoints[endpoint];
            if (record.Own is not null)
            {
                starts[record.Class + 2]++;
            }
        }

        for (int i = 2; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        // Each start moves to the end of its class while the class is filled, which is the start of the next.
        _members = new int[_data.EndpointCount];
        for (int endpoint = 0; endpoint < _data.EndpointBound; endpoint++)
        {
            ref readonly EndpointRecord record = ref _data.Endpoints[endpoint];
            if (record.Own is not null)
            {
                _members[starts[record.Class + 1]++] = endpoint;
            }
        }

        _starts = starts;
        return this;
    }

    private EndpointSet Endpoints()
    {
        int count = 0;
        foreach ((int from, int to) in _runs)
        {
            count += CountOf(from, to);
        }

        if (count == 0)
        {
            return EndpointSet.Empty;
        }

        int words = (_data.EndpointBound + 63) >> 6;
        if (count > _data.EndpointBound / SetShare)
        {
            var bitmap = new ulong[words];
            Fill(bitmap);
            return new EndpointSet(bitmap, count);
        }

        // The bitmap sorts them, unless they are so few that looking through it would take longer than sorting.
        var list = new int[count];
        if (count * 16 < words)
        {
            Fill(list);
            Array.Sort(list);
            return new EndpointSet(list);
        }

        ulong[] sorter = _endpoints ??= new ulong[words];
        Fill(sorter);
        int next = 0;
        for (int i = 0; i < sorter.Length; i++)
        {
            for (ulong word = sorter[i]; word != 0; word &= word - 1)
            {
                list[next++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }

            sorter[i] = 0;
        }

        return new EndpointSet(list);
    }

    private int CountOf(int from, int to)
    {
        if (_starts is { } starts)
        {
            return starts[to] - starts[from];
        }

        int count = 0;
        for (int item = from; item < to; item++)
        {
            count += _data.Classes[item].Endpoints!.Count;
        }

        return count;
    }

    private void Fill(int[] list)
    {
        int next = 0;
        foreach ((int from, int to) in _runs)
        {
            for (int item = from; item < to; item++)
            {
                ReadOnlySpan<int> endpoints = Members(item, item + 1);
                endpoints.CopyTo(list.AsSpan(next));
                next += endpoints.Length;
            }
        }
    }

    private void Fill(ulong[] bitmap)
    {
        foreach ((int from, int to) in _runs)
        {
            if (_starts is not null)
            {
                Set(bitmap, Members(from, to));
                continue;
            }

            for (int item = from; item < to; item++)
            {
                Set(bitmap, Members(item, item + 1));
            }
        }
    }

    private static void Set(ulong[] bitmap, ReadOnlySpan<int> endpoints)
    {
        foreach (int endpoint in endpoints)
        {
            bitmap[endpoint >> 6] |= 1UL << endpoint;
        }
    }

    // The endpoints of a run of classes; of one class only where they are not laid out.
    private ReadOnlySpan<int> Members(int from, int to) =>
        _starts is { } starts ? _members.AsSpan(starts[from], starts[to] - starts[from]) : _data.Classes[from].Endpoints!.Items;
}
