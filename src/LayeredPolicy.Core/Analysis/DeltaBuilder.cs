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
    private readonly List<(PairCell Cell, IpAddress? Source, IpAddress? Destination)> _pairs = [];

    private DeltaBuilder(PairChanges changes, DeltaMesh? mesh)
    {
        _changes = changes;
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

    (TrafficBounds Before, TrafficBounds After) IPairBounds.Of(int pair, LayerKind? layer)
    {
        (PairCell cell, IpAddress? source, IpAddress? destination) = _pairs[pair];
        return (Located(cell, cell.Before, layer, source, destination), Located(cell, cell.After, layer, source, destination));
    }

    (bool Before, bool After) IPairBounds.Exists(int pair) => (true, true);

    private static TrafficBounds Given(TrafficBounds bounds, Func<TrafficSet, TrafficSet> given) =>
        ReferenceEquals(bounds.Certain, bounds.Possible) ? TrafficBounds.Exactly(given(bounds.Certain)) : new(given(bounds.Certain), given(bounds.Possible));

    private SemanticDiff Build(PolicyWorld before, PolicyWorld after)
    {
        EndpointClass?[] classes = new EndpointClass?[_changes.Ends.Length];
        var changes = ImmutableArray.CreateBuilder<PairChange>(_changes.Cells.Length);
        var outside = new List<PairCell>();
        foreach (PairCell cell in _changes.Cells)
        {
            if (_changes.Ends[cell.Source].Representative.IsOutside || _changes.Ends[cell.Destination].Representative.IsOutside)
            {
                outside.Add(cell);
                continue;
            }

            EndpointClass from = ClassOf(cell.Source), to = ClassOf(cell.Destination);
            if (ConnectivityMap.HasMeaning(from, to) && IsDifferent(cell, null, null))
            {
                Add(from, to, cell, null, null);
            }
        }

        if (outside.Count > 0)
        {
            AddOutside(outside);
        }

        return new(before, after, changes.ToImmutable());

        EndpointClass ClassOf(int end) => classes[end] ??= new(
            end, [.. _changes.Ends[end].Workloads.Select(i => after.Facts.Workloads[i])], null, Party.Of(after.Facts.Workloads[_changes.Ends[end].Workloads[0]]));

        void Add(EndpointClass from, EndpointClass to, PairCell cell, IpAddress? source, IpAddress? destination)
        {
            changes.Add(new(from, to, this, _pairs.Count));
            _pairs.Add((cell, source, destination));
        }

        // The outside is cut into addresses that no set of a changed pair tells apart.
        void AddOutside(List<PairCell> cells)
        {
            TrafficSet[] inbound = [.. cells.Where(c => IsOutside(c.Source)).SelectMany(SetsOf)], outbound = [.. cells.Where(c => !IsOutside(c.Source)).SelectMany(SetsOf)];
            foreach (AddressSet addresses in OutsideClasses.Of(inbound, outbound))
            {
                IpAddress address = addresses.Ranges[0].First;
                var end = new EndpointClass(classes.Length, [], addresses, Party.Outside);
                foreach (PairCell cell in cells.Where(c => !IsOutside(c.Source) || !IsOutside(c.Destination)))
                {
                    if (IsOutside(cell.Source) && IsDifferent(cell, address, null))
                    {
                        Add(end, ClassOf(cell.Destination), cell, address, null);
                    }
                    else if (IsOutside(cell.Destination) && IsDifferent(cell, null, address))
                    {
                        Add(ClassOf(cell.Source), end, cell, null, address);
                    }
                }
            }
        }
    }

    private bool IsOutside(int end) => _changes.Ends[end].Representative.IsOutside;

    private IEnumerable<TrafficSet> SetsOf(PairCell cell)
    {
        TrafficBounds before = Located(cell, cell.Before, null, null, null), after = Located(cell, cell.After, null, null, null);
        return [before.Certain, before.Possible, after.Certain, after.Possible];
    }

    // Numbers of masks, which are all that large clusters have, differ only when the sets do.
    private bool IsDifferent(PairCell cell, IpAddress? source, IpAddress? destination) =>
        (cell is { Before: >= 0, After: >= 0 } && IsOpen(cell)) ||
        !Located(cell, cell.Before, null, source, destination).Equals(Located(cell, cell.After, null, source, destination));

    private bool IsOpen(PairCell cell) => _mesh is null || _mesh.Allowed(cell).Equals(TrafficBounds.All);

    // What passes the layer, or both when it is null, for the addresses that the ends have.
    private TrafficBounds Located(PairCell cell, int number, LayerKind? layer, IpAddress? source, IpAddress? destination)
    {
        TrafficBounds network = layer == LayerKind.Mesh ? TrafficBounds.All : _changes.SetOf(number);
        TrafficBounds bounds = layer == LayerKind.Network || IsOpen(cell) ? network : network & _mesh!.Allowed(cell);
        if (number >= 0 && IsOpen(cell))
        {
            return bounds;
        }

        bounds = AddressFacts.Apply(bounds, new(_changes.Ends[cell.Source].Representative, _changes.Ends[cell.Destination].Representative, null));
        bounds = source is { } from ? Given(bounds, set => set.GivenSource(from)) : bounds;
        return destination is { } to ? Given(bounds, set => set.GivenDestination(to)) : bounds;
    }
}
