using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>Ends by the classes that the mesh makes of them, with what it does between each pair of classes.</summary>
internal sealed class MeshClasses
{
    private readonly ICompiledLayer _mesh;
    private readonly PartyPair[] _pairs;
    private readonly ImmutableArray<WireForm>[] _forms;
    private readonly bool[] _direct;

    public MeshClasses(ImmutableArray<ICompiledLayer> layers, ICompiledLayer mesh, ImmutableArray<Party> ends)
    {
        _mesh = mesh;
        Of = new int[ends.Length];
        var representatives = new List<Party>();
        var known = new Dictionary<(object, bool), int>();
        for (int i = 0; i < ends.Length; i++)
        {
            (object, bool) key = (mesh.ClassOf(ends[i]), ends[i].IsOutside);
            if (!known.TryGetValue(key, out Of[i]))
            {
                known[key] = Of[i] = representatives.Count;
                representatives.Add(ends[i]);
            }
        }

        Count = representatives.Count;
        _pairs = [.. representatives.SelectMany(s => representatives.Select(d => PairTraffic.PairOf(layers, s, d)))];
        _forms = [.. _pairs.Select(mesh.WireForms)];
        _direct = [.. _pairs.Zip(_forms, static (pair, forms) => forms.All(f => f.Hops is [var hop] && Same(hop.Pair.Source, pair.Source) && Same(hop.Pair.Destination, pair.Destination)))];
        Wraps = _forms.Any(static f => !f.IsEmpty);
    }

    /// <summary>The class of each end.</summary>
    public int[] Of { get; }

    /// <summary>How many classes there are.</summary>
    public int Count { get; }

    /// <summary>Whether the mesh wraps any traffic.</summary>
    public bool Wraps { get; }

    /// <summary>How traffic between two classes is wrapped.</summary>
    public ImmutableArray<WireForm> FormsOf(int source, int destination) => _forms[(source * Count) + destination];

    /// <summary>Whether all the hops of wrapped traffic run between the two ends themselves.</summary>
    public bool IsDirect(int source, int destination) => _direct[(source * Count) + destination];

    /// <summary>
    /// What the mesh lets through between each two classes, a row a source; addresses of the ends are not settled yet.
    /// </summary>
    public TrafficBounds[] Allowed()
    {
        // Pairs of one destination share most of their sets, so a thread takes whole destinations.
        var allowed = new TrafficBounds[_pairs.Length];
        Parallel.For(0, Count, destination =>
        {
            for (int source = 0; source < Count; source++)
            {
                int pair = (source * Count) + destination;
                allowed[pair] = Allowed(_pairs[pair]);
            }
        });
        return allowed;
    }

    private TrafficBounds Allowed(PartyPair pair)
    {
        try
        {
            return _mesh.Allowed(pair);
        }
        catch (TrafficLimitException)
        {
            return TrafficBounds.Unknown;
        }
    }

    private static bool Same(Party one, Party other) => ReferenceEquals(one.Workload, other.Workload) && one.Node == other.Node;
}
