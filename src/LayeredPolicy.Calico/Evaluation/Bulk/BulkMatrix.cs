using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Collects the cells of a bulk answer. A row gives each peer a number that stands for a mask; the intersection of two numbers is looked
/// up, so that a cell costs a table access.
/// </summary>
internal sealed class BulkMatrix(int size, TrafficRegions? regions)
{
    private readonly int[] _cells = new int[size * size];
    private readonly List<int[]> _rows = [];
    private readonly Dictionary<Mask, int> _maskIds = [];
    private readonly List<ulong[]> _masks = [];
    private readonly Dictionary<long, int> _intersections = [];
    private readonly Dictionary<TrafficBounds, int> _others = [];
    private readonly List<TrafficBounds> _otherSets = [];
    private int[] _recent = [];

    /// <summary>Adds a row of masks, one a peer, and returns its number.</summary>
    public int AddRow(ulong[] masks)
    {
        int words = regions!.Words;
        var row = new int[size];
        for (int i = 0; i < size; i++)
        {
            row[i] = IdOf(masks.AsSpan(i * words, words));
        }

        _rows.Add(row);
        return _rows.Count - 1;
    }

    /// <summary>Sets a cell to what both a row of the source and a row of the destination let through.</summary>
    public void Set(int source, int destination, int egressRow, int ingressRow) =>
        _cells[(source * size) + destination] = Intersect(_rows[egressRow][destination], _rows[ingressRow][source]);

    /// <summary>Sets a cell to a set of its own.</summary>
    public void Set(int source, int destination, TrafficBounds set)
    {
        if (!_others.TryGetValue(set, out int id))
        {
            _others[set] = id = _otherSets.Count;
            _otherSets.Add(set);
        }

        _cells[(source * size) + destination] = ~id;
    }

    public PairMatrix ToPairMatrix()
    {
        // Sets that were asked for pair by pair may equal the set of a mask; they keep numbers of their own behind the masks.
        for (int i = 0; i < _cells.Length; i++)
        {
            _cells[i] = _cells[i] < 0 ? _masks.Count + ~_cells[i] : _cells[i];
        }

        int masks = _masks.Count;
        return new(size, masks + _otherSets.Count, id => id < masks ? regions!.SetOf(_masks[id]) : _otherSets[id - masks], _cells);
    }

    private int Intersect(int left, int right)
    {
        if (left == right)
        {
            return left;
        }

        // Neighbouring cells mostly ask for the same few intersections; a small direct-mapped table answers those without hashing.
        if (_recent.Length == 0)
        {
            _recent = new int[3 << 12];
        }

        int slot = (((left * 31) + right) & 4095) * 3;
        if (_recent[slot] == left + 1 && _recent[slot + 1] == right + 1)
        {
            return _recent[slot + 2];
        }

        long key = ((long)left << 32) | (uint)right;
        if (!_intersections.TryGetValue(key, out int id))
        {
            ulong[] one = _masks[left], other = _masks[right], both = new ulong[one.Length];
            for (int w = 0; w < both.Length; w++)
            {
                both[w] = one[w] & other[w];
            }

            _intersections[key] = id = IdOf(both);
        }

        (_recent[slot], _recent[slot + 1], _recent[slot + 2]) = (left + 1, right + 1, id);
        return id;
    }

    private int IdOf(ReadOnlySpan<ulong> mask)
    {
        ulong[] copy = mask.ToArray();
        if (!_maskIds.TryGetValue(new(copy), out int id))
        {
            _maskIds[new(copy)] = id = _masks.Count;
            _masks.Add(copy);
        }

        return id;
    }

    private readonly struct Mask(ulong[] words) : IEquatable<Mask>
    {
        private readonly ulong[] _words = words;

        public bool Equals(Mask other) => _words.AsSpan().SequenceEqual(other._words);

        public override bool Equals(object? obj) => obj is Mask other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (ulong word in _words)
            {
                hash.Add(word);
            }

            return hash.ToHashCode();
        }
    }
}
