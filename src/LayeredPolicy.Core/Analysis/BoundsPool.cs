using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>
/// Gives sets numbers, and remembers the intersection of two numbers. Sets that come as values get one number for equal ones; sets of a
/// matrix are taken over unmade, each under a number of its own.
/// </summary>
internal sealed class BoundsPool
{
    private readonly List<TrafficBounds?> _sets = [];
    private readonly List<(PairMatrix Matrix, int Index)> _origins = [];
    private readonly Dictionary<TrafficBounds, int> _ids = [];
    private readonly Dictionary<long, int> _intersections = [];

    public BoundsPool()
    {
        None = IdOf(TrafficBounds.None);
        All = IdOf(TrafficBounds.All);
    }

    /// <summary>The number of no traffic.</summary>
    public int None { get; }

    /// <summary>The number of all traffic.</summary>
    public int All { get; }

    public int Count => _sets.Count;

    public bool IsMade(int id)
    {
        lock (_sets)
        {
            return _sets[id] is not null;
        }
    }

    public TrafficBounds this[int id]
    {
        get
        {
            // Maps keep the pool and may be read by many threads.
            lock (_sets)
            {
                return _sets[id] ??= _origins[id].Matrix.SetOf(_origins[id].Index);
            }
        }
    }

    public int IdOf(TrafficBounds bounds)
    {
        if (!_ids.TryGetValue(bounds, out int id))
        {
            _ids[bounds] = id = _sets.Count;
            _sets.Add(bounds);
            _origins.Add(default);
        }

        return id;
    }

    /// <summary>The number of a set of a matrix, by its number there. The set is not made for it.</summary>
    public int Adopt(PairMatrix matrix, int index)
    {
        if (matrix.IsMade(index))
        {
            return IdOf(matrix.SetOf(index));
        }

        _sets.Add(null);
        _origins.Add((matrix, index));
        return _sets.Count - 1;
    }

    public int Intersect(int left, int right)
    {
        if (left == right || right == All)
        {
            return left;
        }

        if (left == All)
        {
            return right;
        }

        if (left == None || right == None)
        {
            return None;
        }

        long key = left < right ? ((long)left << 32) | (uint)right : ((long)right << 32) | (uint)left;
        if (!_intersections.TryGetValue(key, out int id))
        {
            _intersections[key] = id = IdOf(new PairTraffic(this[left], this[right]).Both);
        }

        return id;
    }
}
