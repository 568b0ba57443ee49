using System.Collections;
using System.Runtime.CompilerServices;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Analysis;

/// <summary>
/// The pairs that a change of network policies changes, taken from what the layer itself says changed instead of from two maps. They are kept
/// as numbers, for a change may touch thousands of pairs of which few are looked at.
/// </summary>
internal sealed class DeltaPairs : IReadOnlyList<PairChange>, IPairBounds
{
    private readonly PairChanges _changes;
    private readonly DeltaMesh? _mesh;
    private readonly ClusterFacts _facts;
    private readonly int _outside;

    // The changed cells: first those between workloads, then those with a range of the outside, each beside its range.
    private readonly List<int> _cells;
    private readonly List<EndpointClass> _ranges = [];

    // What passes from the ingress controller is not among the layer's own pairs.
    private readonly PairChange[] _fromIngress;

    private DeltaPairs(PairChanges changes, DeltaMesh? mesh, ClusterFacts facts, PairChange[] fromIngress)
    {
        _fromIngress = fromIngress;
        _changes = changes;
        _mesh = mesh;
        _facts = facts;
        _cells = new(changes.Cells.Length);
        _outside = changes.Ends.Length - 1;
        while (_outside >= 0 && !changes.Ends[_outside].Representative.IsOutside)
        {
            _outside--;
        }

        Collect();
    }

    /// <inheritdoc/>
    public int Count => _cells.Count + _fromIngress.Length;

    /// <inheritdoc/>
    public PairChange this[int index]
    {
        get
        {
            if (index >= _cells.Count)
            {
                return _fromIngress[index - _cells.Count];
            }

            PairCell cell = _changes.Cells[_cells[index]];
            int range = index - (_cells.Count - _ranges.Count);
            return new(
                IsOutside(cell.Source) ? _ranges[range] : ClassOf(cell.Source),
                IsOutside(cell.Destination) ? _ranges[range] : ClassOf(cell.Destination), this, _cells[index]);
        }
    }

    /// <summary>
    /// The pairs that changed; null when the layers cannot tell them without comparing all pairs, or there are so few ends that comparing maps,
    /// whose classes are merged for readers, costs nothing.
    /// </summary>
    public static DeltaPairs? Between(PolicyWorld before, PolicyWorld after)
    {
        if (!ReferenceEquals(before.Facts, after.Facts) || before.Layers.Length != after.Layers.Length || after.Layers is not [IBulkLayer now, ..] ||
            (after.Layers.Length > 1 && !ReferenceEquals(before.Layers[1], after.Layers[1])) ||
            now.ChangesSince(before.Layers[0]) is not { } changes || changes.Ends.Length <= MapBuilder.MaxMerged)
        {
            return null;
        }

        DeltaMesh? mesh = after.Layers.Length > 1 ? new(after.Layers[1], after, changes) : null;
        return mesh is not null && !mesh.Keeps() ? null
            : new(changes, mesh, after.Facts, after.Facts.Ingresses.IsEmpty ? [] : [.. new IngressDelta(before, after, new IngressTargets(after.Facts)).Pairs(changes.Ends)]);
    }

    /// <inheritdoc/>
    public IEnumerator<PairChange> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    TrafficBounds IPairBounds.Of(PairChange pair, LayerKind? layer, bool after)
    {
        PairCell cell = _changes.Cells[pair.Number];
        return Located(cell, after ? cell.After : cell.Before, layer, pair.From.Addresses ?? pair.To.Addresses);
    }

    (bool Before, bool After) IPairBounds.Exists(PairChange pair) => (true, true);

    private void Collect()
    {
        var outside = new List<int>();
        for (int i = 0; i < _changes.Cells.Length; i++)
        {
            PairCell cell = _changes.Cells[i];
            if (IsOutside(cell.Source) || IsOutside(cell.Destination))
            {
                outside.Add(i);
            }
            else if ((cell.Source != cell.Destination || _changes.Ends[cell.Source].Workloads.Length > 1) && IsDifferent(cell, null))
            {
                _cells.Add(i);
            }
        }

        // The outside is cut into addresses that no set of a changed pair tells apart.
        outside.RemoveAll(i => IsOutside(_changes.Cells[i].Source) && IsOutside(_changes.Cells[i].Destination));
        ILookup<bool, TrafficSet> sets = outside.SelectMany(i => SetsOf(_changes.Cells[i]).Select(s => (Inbound: IsOutside(_changes.Cells[i].Source), Set: s)))
            .ToLookup(static s => s.Inbound, static s => s.Set);
        foreach (AddressSet addresses in outside.Count == 0 ? [] : OutsideClasses.Of([.. sets[true].Distinct()], [.. sets[false].Distinct()]))
        {
            var range = new EndpointClass(_changes.Ends.Length, [], addresses, Party.Outside);
            foreach (int i in outside.Where(i => IsDifferent(_changes.Cells[i], addresses)))
            {
                _cells.Add(i);
                _ranges.Add(range);
            }
        }
    }

    // Nothing else is kept with an end; to look whether that is so would mean to touch thousands of classes that nobody asks for.
    private EndpointClass ClassOf(int end) => Unsafe.As<EndpointClass>(_changes.Ends[end].Reported) ?? Made(end);

    private EndpointClass Made(int number)
    {
        PairEnd end = _changes.Ends[number];
        return (EndpointClass)end.Report(new EndpointClass(number, [.. end.Workloads.Select(i => _facts.Workloads[i])], null, Party.Of(_facts.Workloads[end.Workloads[0]])));
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
        return outside is null ? bounds : OutsideView.At(bounds, outside.Ranges[0].First, IsOutside(cell.Source));
    }
}
