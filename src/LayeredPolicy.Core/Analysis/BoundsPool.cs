using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Gives equal sets one number, and remembers the intersection of two numbers.</summary>
internal sealed class BoundsPool
{
    private readonly List<TrafficBounds> _sets = [];
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

    public TrafficBounds this[int id] => _sets[id];

    public ImmutableArray<TrafficBounds> Sets => [.. _sets];

    public int IdOf(TrafficBounds bounds)
    {
        if (!_ids.TryGetValue(bounds, out int id))
        {
            _ids[bounds] = id = _sets.Count;
            _sets.Add(bounds);
        }

        return id;
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
            _intersections[key] = id = IdOf(new PairTraffic(_sets[left], _sets[right]).Both);
        }

        return id;
    }
}
