using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>
/// The difference that a change of network policies makes, taken from what the layer itself says changed instead of from two maps.
/// </summary>
internal sealed class DeltaBuilder : IPairBounds
{
    private readonly PairChanges _changes;
    private readonly DeltaMesh? _mesh;
    private readonly int _outside;

    private DeltaBuilder(PairChanges changes, DeltaMesh? mesh)
    {
        _changes = changes;
        _outside = changes.Ends.Length - 1;
        while (_outside >= 0 && !changes.Ends[_outside].Representative.IsOutside)
        {
            _outside--;
        }

        _mesh = mesh;
    }

    /// <summary>
    /// The difference; null when the layers cannot tell it without comparing all pairs, or there are so few ends that comparing maps, whose
    /// classes are merged for readers, costs nothing.
    /// </summary>
    public static SemanticDiff? Between(PolicyWorld before, PolicyWorld after)
    {
        if (!ReferenceEquals(before.Facts, after.Facts) || before.Layers.Length != after.Layers.Length || after.Layers is not [IBulkLayer now, ..] ||
            (after.Layers.Length > 1 && !ReferenceEquals(before.Layers[1], after.Layers[1])) ||
            now.ChangesSince(before.Layers[0]) is not { } changes || changes.Ends.Length <= MapBuilder.MaxMerged)
        {
            return null;
        }

        DeltaMesh? mesh = after.Layers.Length > 1 ? new(after.Layers[1], after, changes) : null;
        return mesh is null || mesh.Keeps() ? new DeltaBuilder(changes, mesh).Build(before, after) : null;
    }

    (TrafficBounds Before, TrafficBounds After) IPairBounds.Of(PairChange pair, LayerKind? layer)
    {
        AddressSet? outside = pair.From.Addresses ?? pair.To.Addresses;
        PairCell cell = _changes.Cells[pair.Number];
        return (Located(cell, cell.Before, layer, outside), Located(cell, cell.After, layer, outside));
    }

    (bool Before, bool After) IPairBounds.Exists(PairChange pair) => (true, true);

    // What is left for an address of the outside.
    private static TrafficBounds Given(TrafficBounds bounds, IpAddress address, bool isSource)
    {
        return ReferenceEquals(bounds.Certain, bounds.Possible) ? TrafficBounds.Exactly(Of(bounds.Certain)) : new(Of(bounds.Certain), Of(bounds.Possible));

        TrafficSet Of(TrafficSet set) => isSource ? set.GivenSource(address) : set.GivenDestination(address);
    }

    private SemanticDiff Build(PolicyWorld before, PolicyWorld after)
    {
        var changes = ImmutableArray.CreateBuilder<PairChange>(_changes.Cells.Length);
        var outside = new List<int>();
        for (int i = 0; i < _changes.Cells.Length; i++)
        {
            PairCell cell = _changes.Cells[i];
            if (IsOutside(cell.Source) || IsOutside(cell.Destination))
            {
                outside.Add(i);
            }
            else if (ConnectivityMap.HasMeaning(ClassOf(cell.Source), ClassOf(cell.Destination)) && IsDifferent(cell, null))
            {
                changes.Add(new(ClassOf(cell.Source), ClassOf(cell.Destination), this, i));
            }
        }

        // The outside is cut into addresses that no set of a changed pair tells apart.
        outside.RemoveAll(i => IsOutside(_changes.Cells[i].Source) && IsOutside(_changes.Cells[i].Destination));
        ILookup<bool, TrafficSet> sets = outside.SelectMany(i => SetsOf(_changes.Cells[i]).Select(s => (Inbound: IsOutside(_changes.Cells[i].Source), Set: s)))
            .ToLookup(static s => s.Inbound, static s => s.Set);
        foreach (AddressSet addresses in outside.Count == 0 ? [] : OutsideClasses.Of([.. sets[true].Distinct()], [.. sets[false].Distinct()]))
        {
            var end = new EndpointClass(_changes.Ends.Length, [], addresses, Party.Outside);
            foreach (int i in outside.Where(i => IsDifferent(_changes.Cells[i], addresses)))
            {
                PairCell cell = _changes.Cells[i];
                changes.Add(new(IsOutside(cell.Source) ? end : ClassOf(cell.Source), IsOutside(cell.Destination) ? end : ClassOf(cell.Destination), this, i));
            }
        }

        return new(before, after, changes.DrainToImmutable());

        EndpointClass ClassOf(int end) => _changes.Ends[end].Reported as EndpointClass ?? Made(end, after.Facts);
    }

    private EndpointClass Made(int number, ClusterFacts facts)
    {
        PairEnd end = _changes.Ends[number];
        return (EndpointClass)end.Report(new EndpointClass(number, [.. end.Workloads.Select(i => facts.Workloads[i])], null, Party.Of(facts.Workloads[end.Workloads[0]])));
    }

    private bool IsOutside(int end) => end == _outside;

    private IEnumerable<TrafficSet> SetsOf(PairCell cell)
    {
        TrafficBounds before = Located(cell, cell.Before, null, null), after = Located(cell, cell.After, null, null);
        return [before.Certain, before.Possible, after.Certain, after.Possible];
    }

    // Numbers of masks, which are all that large clusters have, differ only when the sets do.
    private bool IsDifferent(PairCell cell, AddressSet? outside) =>
        (cell is { Before: >= 0, After: >= 0 } && IsOpen(cell)) || !Located(cell, cell.Before, null, outside).Equals(Located(cell, cell.After, null, outside));

    private bool IsOpen(PairCell cell) => _mesh is null || _mesh.Allowed(cell).Equals(TrafficBounds.All);

    // What passes the layer, or both when it is null, for the addresses that the ends have.
    private TrafficBounds Located(PairCell cell, int number, LayerKind? layer, AddressSet? outside)
    {
        TrafficBounds network = layer == LayerKind.Mesh ? TrafficBounds.All : _changes.SetOf(number);
        TrafficBounds bounds = layer == LayerKind.Network || IsOpen(cell) ? network : network & _mesh!.Allowed(cell);
        if (number >= 0 && IsOpen(cell))
        {
            return bounds;
        }

        bounds = AddressFacts.Apply(bounds, new(_changes.Ends[cell.Source].Representative, _changes.Ends[cell.Destination].Representative, null));
        return outside is null ? bounds : Given(bounds, outside.Ranges[0].First, IsOutside(cell.Source));
    }
}
