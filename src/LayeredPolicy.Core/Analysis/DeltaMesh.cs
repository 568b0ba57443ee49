using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>What a mesh, the same before and after a change of network policies, does with the pairs that changed.</summary>
internal sealed class DeltaMesh(ICompiledLayer mesh, PolicyWorld world, PairChanges changes)
{
    private readonly Dictionary<(object, object), TrafficBounds> _sets = [];
    private readonly object?[] _classes = new object?[changes.Ends.Length];

    /// <summary>
    /// Whether the changes of the network are those of its part in both layers: the mesh wraps none of the pairs, and treats the members of
    /// each end alike.
    /// </summary>
    public bool Keeps()
    {
        foreach (PairCell cell in changes.Cells)
        {
            if (ClassOf(cell.Source) is not { } source || ClassOf(cell.Destination) is not { } destination || !Knows(cell, source, destination))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the mesh lets through between the two ends of a changed pair.</summary>
    public TrafficBounds Allowed(PairCell cell) => _sets[(_classes[cell.Source]!, _classes[cell.Destination]!)];

    private bool Knows(PairCell cell, object source, object destination)
    {
        if (_sets.ContainsKey((source, destination)))
        {
            return true;
        }

        PartyPair pair = PairTraffic.PairOf(world.Layers, PartyOf(cell.Source), PartyOf(cell.Destination));
        if (!mesh.WireForms(pair).IsEmpty)
        {
            return false;
        }

        try
        {
            _sets[(source, destination)] = mesh.Allowed(pair);
            return true;
        }
        catch (TrafficLimitException)
        {
            return false;
        }
    }

    private object? ClassOf(int end)
    {
        if (_classes[end] is { } known)
        {
            return known;
        }

        object own = mesh.ClassOf(PartyOf(end));
        return changes.Ends[end].Workloads.All(w => own.Equals(mesh.ClassOf(Party.Of(world.Facts.Workloads[w])))) ? _classes[end] = (own, PartyOf(end).IsOutside) : null;
    }

    private Party PartyOf(int end) => changes.Ends[end].Workloads is [var first, ..] ? Party.Of(world.Facts.Workloads[first]) : changes.Ends[end].Representative;
}
