using System.Runtime.InteropServices;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Numbers masks of traffic regions: equal masks have one number, 0 is no traffic and 1 is all, and the intersection of two numbers is
/// looked up. Any number of threads may use it; each does best with a <see cref="MaskCache"/> of its own.
/// </summary>
internal sealed class MaskPool
{
    private readonly Lock _gate = new();
    private readonly int _words;
    private readonly Dictionary<ulong, int> _narrow = [];
    private readonly Dictionary<string, int> _wide = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _intersections = [];
    private ulong[][] _masks = new ulong[64][];
    private ulong[] _firstWords = new ulong[64];
    private int _count;

    public MaskPool(int words, ReadOnlySpan<ulong> full)
    {
        _words = words;
        IdOf(new ulong[words]);
        IdOf(full);
    }

    public int Count => Volatile.Read(ref _count);

    public int Words => _words;

    public ulong[] this[int id] => Volatile.Read(ref _masks)[id];

    /// <summary>The number of a mask.</summary>
    public int IdOf(ReadOnlySpan<ulong> mask)
    {
        lock (_gate)
        {
            return Number(mask);
        }
    }

    /// <summary>The number of the intersection of two masks.</summary>
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

        long key = left < right ? ((long)left << 32) | (uint)right : ((long)right << 32) | (uint)left;
        lock (_gate)
        {
            if (!_intersections.TryGetValue(key, out int id))
            {
                ulong[] one = _masks[left], other = _masks[right];
                Span<ulong> both = stackalloc ulong[_words];
                for (int w = 0; w < _words; w++)
                {
                    both[w] = one[w] & other[w];
                }

                _intersections[key] = id = Number(both);
            }

            return id;
        }
    }

    /// <summary>Whether two masks have a region in common.</summary>
    public bool Overlap(int left, int right)
    {
        if (left <= 1 || right <= 1 || left == right)
        {
            return left != 0 && right != 0;
        }

        if (_words == 1)
        {
            ulong[] narrow = Volatile.Read(ref _firstWords);
            return (narrow[left] & narrow[right]) != 0;
        }

        ulong[][] masks = Volatile.Read(ref _masks);
        ulong[] one = masks[left], other = masks[right];
        for (int w = 0; w < one.Length; w++)
        {
            if ((one[w] & other[w]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(ReadOnlySpan<ulong> mask) => new(MemoryMarshal.Cast<ulong, char>(mask));

    private int Number(ReadOnlySpan<ulong> mask)
    {
        bool known = _words == 1 ? _narrow.TryGetValue(mask[0], out int id) : _wide.TryGetValue(Text(mask), out id);
        if (known)
        {
            return id;
        }

        id = _count;
        if (id == _masks.Length)
        {
            Array.Resize(ref _firstWords, id * 2);
            Array.Resize(ref _masks, id * 2);
        }

        _firstWords[id] = mask[0];
        _masks[id] = mask.ToArray();
        Volatile.Write(ref _count, id + 1);
        if (_words == 1)
        {
            _narrow[mask[0]] = id;
        }
        else
        {
            _wide[Text(mask)] = id;
        }

        return id;
    }
}
