using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Numbers masks of traffic regions: equal masks have one number, 0 is no traffic and 1 is all, and the intersection of two numbers is looked up.
/// </summary>
internal sealed class MaskPool
{
    private const int RecentSlots = 1 << 13;
    private readonly int _words;
    private readonly List<ulong[]> _masks = [];
    private readonly Dictionary<ulong, int> _narrow = [];
    private readonly Dictionary<string, int> _wide = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _intersections = [];
    private readonly (long Key, int Id)[] _recent = new (long, int)[RecentSlots];

    public MaskPool(int words, ReadOnlySpan<ulong> full)
    {
        _words = words;
        IdOf(new ulong[words]);
        IdOf(full);
    }

    public int Count => _masks.Count;

    public ulong[] this[int id] => _masks[id];

    /// <summary>The numbers of a row of masks.</summary>
    public int[] IdsOf(ReadOnlySpan<ulong> row)
    {
        var ids = new int[row.Length / _words];
        if (_words == 1)
        {
            // Most neighbours are equal, and most are empty.
            ulong last = 0;
            int lastId = 0;
            for (int i = 0; i < row.Length; i++)
            {
                ulong mask = row[i];
                if (mask != last)
                {
                    last = mask;
                    lastId = mask == 0 ? 0 : IdOf(row.Slice(i, 1));
                }

                ids[i] = lastId;
            }

            return ids;
        }

        for (int i = 0; i < ids.Length; i++)
        {
            ReadOnlySpan<ulong> mask = row.Slice(i * _words, _words);
            ids[i] = !mask.ContainsAnyExcept(0UL) ? 0
                : i > 0 && mask.SequenceEqual(row.Slice((i - 1) * _words, _words)) ? ids[i - 1]
                : IdOf(mask);
        }

        return ids;
    }

    public int Intersect(int left, int right)
    {
        if (left == right || right == 1)
        {
            return left;
        }

        if (left == 1)
        {
            return right;
        }

        if (left == 0 || right == 0)
        {
            return 0;
        }

        long key = ((long)left << 32) | (uint)right;
        ref (long Key, int Id) slot = ref _recent[(int)(((ulong)key * 0x9E3779B97F4A7C15) >> 51)];
        if (slot.Key != key)
        {
            slot = (key, Look(key, left, right));
        }

        return slot.Id;
    }

    private int Look(long key, int left, int right)
    {
        if (!_intersections.TryGetValue(key, out int id))
        {
            ulong[] one = _masks[left], other = _masks[right], both = new ulong[_words];
            for (int w = 0; w < _words; w++)
            {
                both[w] = one[w] & other[w];
            }

            _intersections[key] = id = IdOf(both);
        }

        return id;
    }

    private int IdOf(ReadOnlySpan<ulong> mask)
    {
        bool known = _words == 1 ? _narrow.TryGetValue(mask[0], out int id) : _wide.TryGetValue(Text(mask), out id);
        if (!known)
        {
            id = _masks.Count;
            _masks.Add(mask.ToArray());
            if (_words == 1)
            {
                _narrow[mask[0]] = id;
            }
            else
            {
                _wide[Text(mask)] = id;
            }
        }

        return id;
    }

    private static string Text(ReadOnlySpan<ulong> mask) => new(System.Runtime.InteropServices.MemoryMarshal.Cast<ulong, char>(mask));
}
