using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Compares two connectivity maps pair by pair of the classes that both have in common.</summary>
internal sealed class DiffBuilder(PolicyWorld before, PolicyWorld after) : IPairBounds
{
    private readonly ConnectivityMap _then = before.Map();
    private readonly ConnectivityMap _now = after.Map();
    private readonly List<(JointClass From, JointClass To)> _pairs = [];

    // Maps have far fewer sets than cells, so two numbers of sets are compared once.
    private readonly Dictionary<(int Then, int Now), bool> _isSame = [];

    /// <summary>Maps whose classes <see cref="Concerns"/> must be able to tell apart.</summary>
    public ImmutableArray<ConnectivityMap> Others { get; init; } = [];

    /// <summary>Which pairs are compared, given also both maps; all when it is null.</summary>
    public Func<(EndpointClass From, EndpointClass To, ConnectivityMap Then, ConnectivityMap Now), bool>? Concerns { get; init; }

    public SemanticDiff Build()
    {
        ImmutableArray<JointClass> classes = JointClass.Of(_then, _now, Others);
        var changes = ImmutableArray.CreateBuilder<PairChange>();
        int[] then = new int[_then.Both.Size], now = new int[_now.Both.Size];
        foreach (JointClass from in classes)
        {
            Read(_then, from.Before, then);
            Read(_now, from.After, now);
            foreach (JointClass to in classes)
            {
                if (ConnectivityMap.HasMeaning(from.Ends, to.Ends) && !IsSame(from, to, then, now) && Concerns?.Invoke((from.Ends, to.Ends, _then, _now)) != false)
                {
                    changes.Add(new(from.Ends, to.Ends, this, _pairs.Count));
                    _pairs.Add((from, to));
                }
            }
        }

        return new(before, after, changes.ToImmutable());
    }

    /// <summary>Whether each layer lets the same flows through in two maps of the same workloads; stops at the first difference.</summary>
    public static bool IsSameInEachLayer(ConnectivityMap then, ConnectivityMap now)
    {
        ImmutableArray<JointClass> classes = JointClass.Of(then, now);
        return classes.All(from => classes.All(to =>
            !ConnectivityMap.HasMeaning(from.Ends, to.Ends) || (IsSame(from, to, LayerKind.Network) && IsSame(from, to, LayerKind.Mesh))));

        bool IsSame(JointClass from, JointClass to, LayerKind layer) =>
            Cell(then, from.Before, to.Before, layer).Equals(Cell(now, from.After, to.After, layer));
    }

    TrafficBounds IPairBounds.Of(PairChange pair, LayerKind? layer, bool after)
    {
        (JointClass from, JointClass to) = _pairs[pair.Number];
        return after ? Cell(_now, from.After, to.After, layer) : Cell(_then, from.Before, to.Before, layer);
    }

    (bool Before, bool After) IPairBounds.Exists(PairChange pair)
    {
        (JointClass from, JointClass to) = _pairs[pair.Number];
        return (from.Before is not null && to.Before is not null, from.After is not null && to.After is not null);
    }

    private static void Read(ConnectivityMap map, EndpointClass? source, int[] row)
    {
        if (source is not null)
        {
            map.Both.CopyRow(source.Index, row);
        }
    }

    private bool IsSame(JointClass from, JointClass to, int[] then, int[] now)
    {
        if (from.Before is null || from.After is null || to.Before is null || to.After is null)
        {
            return Cell(_then, from.Before, to.Before, null).Equals(Cell(_now, from.After, to.After, null));
        }

        (int Then, int Now) sets = (then[to.Before.Index], now[to.After.Index]);
        if (!_isSame.TryGetValue(sets, out bool isSame))
        {
            _isSame[sets] = isSame = _then.Both.SetOf(sets.Then).Equals(_now.Both.SetOf(sets.Now));
        }

        return isSame;
    }

    private static TrafficBounds Cell(ConnectivityMap map, EndpointClass? from, EndpointClass? to, LayerKind? layer) =>
        from is null || to is null ? TrafficBounds.None : layer is { } l ? map.AllowedBy(l, from, to) : map.Allowed(from, to);
}
