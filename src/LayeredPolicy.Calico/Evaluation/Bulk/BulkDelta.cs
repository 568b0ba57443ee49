using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Compares two networks of the same endpoints pair by pair, looking only where a list of policies changed: a pair can differ only when
/// its source's egress list or its destination's ingress list does.
/// </summary>
internal sealed class BulkDelta
{
    private readonly BulkGroups _groups;
    private readonly BulkEnds _ends;
    private readonly BulkRows _rows;
    private readonly (EndpointLists Lists, Func<PartyPair, TrafficBounds> Allowed) _before;
    private readonly (EndpointLists Lists, Func<PartyPair, TrafficBounds> Allowed) _after;
    private readonly bool[] _plain;
    private readonly ImmutableArray<PairCell>.Builder _cells = ImmutableArray.CreateBuilder<PairCell>(256);
    private readonly List<TrafficBounds> _others = [];
    private readonly HashSet<(int, int)> _asked = [];

    /// <summary>Prepares the comparison.</summary>
    /// <param name="groups">The ends.</param>
    /// <param name="rows">The rows of both networks.</param>
    /// <param name="before">The lists before, and the ordinary set of a pair.</param>
    /// <param name="after">The same after the change.</param>
    public BulkDelta(
        BulkGroups groups, BulkRows rows,
        (EndpointLists Lists, Func<PartyPair, TrafficBounds> Allowed) before, (EndpointLists Lists, Func<PartyPair, TrafficBounds> Allowed) after)
    {
        _groups = groups;
        _rows = rows;
        _ends = rows.Ends;
        _before = before;
        _after = after;
        _plain = [.. Enumerable.Range(0, _ends.Count).Select(rows.IsPlain)];
    }

    /// <summary>All pairs that differ.</summary>
    public PairChanges Compare()
    {
        int[] receivers = Changed(Direction.Ingress), senders = Changed(Direction.Egress);
        var sends = new bool[_ends.Count];
        foreach (int source in senders)
        {
            sends[source] = true;
        }

        foreach (int destination in receivers)
        {
            Receive(destination, sends);
        }

        var receives = new bool[_ends.Count];
        foreach (int destination in receivers)
        {
            receives[destination] = true;
        }

        foreach (int source in senders)
        {
            Send(source, receives);
        }

        TrafficBounds[] others = [.. _others];
        BulkRows rows = _rows;
        _rows.Forget();
        return new(_groups.Ends, _cells.DrainToImmutable(), number => number < 0 ? others[~number] : rows.SetOf(number));
    }

    private int[] Changed(Direction direction)
    {
        PolicyList[] before = _before.Lists.OfLabels(direction), after = _after.Lists.OfLabels(direction);
        var changed = new List<int>();
        for (int i = 0; i < _ends.Count; i++)
        {
            int label = _groups.Labels[i];
            if (label >= 0
                ? !ReferenceEquals(before[label], after[label])
                : !ReferenceEquals(_before.Lists.For(_groups.Parties[i], direction), _after.Lists.For(_groups.Parties[i], direction)))
            {
                changed.Add(i);
            }
        }

        return [.. changed];
    }

    private PolicyList? ListOf(EndpointLists lists, int end, Direction direction) =>
        _groups.Labels[end] is >= 0 and var label ? lists.OfLabels(direction)[label] : lists.For(_groups.Parties[end], direction);

    // All pairs with a destination whose ingress list changed.
    private void Receive(int destination, bool[] sends)
    {
        ushort[]? into0 = Row(_before.Lists, destination, Direction.Ingress), into1 = Row(_after.Lists, destination, Direction.Ingress);
        int column = _ends.FirstOf(destination);
        for (int source = 0; source < _ends.Count; source++)
        {
            if (!_plain[source] || into0 is null || into1 is null)
            {
                Ask(source, destination);
                continue;
            }

            int place = _ends.FirstOf(source);
            if (into0[place] == into1[place] && !sends[source])
            {
                continue;
            }

            int from1 = At(_after.Lists, source, column, Direction.Egress), from0 = sends[source] ? At(_before.Lists, source, column, Direction.Egress) : from1;
            Add(source, destination, from0, into0[place], from1, into1[place]);
        }
    }

    // All pairs with a source whose egress list changed, but those that were compared already.
    private void Send(int source, bool[] receives)
    {
        ushort[]? from0 = Row(_before.Lists, source, Direction.Egress), from1 = Row(_after.Lists, source, Direction.Egress);
        int place = _ends.FirstOf(source);
        for (int destination = 0; destination < _ends.Count; destination++)
        {
            if (receives[destination])
            {
                continue;
            }

            if (!_plain[destination] || from0 is null || from1 is null)
            {
                Ask(source, destination);
                continue;
            }

            int column = _ends.FirstOf(destination);
            if (from0[column] == from1[column])
            {
                continue;
            }

            int into = At(_after.Lists, destination, place, Direction.Ingress);
            Add(source, destination, from0[column], into, from1[column], into);
        }
    }

    private ushort[]? Row(EndpointLists lists, int end, Direction direction) =>
        _plain[end] ? _rows.RowOf(ListOf(lists, end, direction), _ends.FirstOf(end)) : null;

    private int At(EndpointLists lists, int end, int peer, Direction direction) => _rows.At(ListOf(lists, end, direction), _ends.FirstOf(end), peer);

    // What passes is what both ends let through, before and after.
    private void Add(int source, int destination, int from0, int into0, int from1, int into1)
    {
        if (from0 < 0 || into0 < 0 || from1 < 0 || into1 < 0)
        {
            Ask(source, destination);
            return;
        }

        int before = _rows.Pool.Intersect(from0, into0), after = _rows.Pool.Intersect(from1, into1);
        if (before != after)
        {
            _cells.Add(new(source, destination, before, after));
        }
    }

    private void Ask(int source, int destination)
    {
        if (!_asked.Add((source, destination)))
        {
            return;
        }

        PartyPair pair = new(_groups.Parties[source], _groups.Parties[destination], null);
        TrafficBounds before = _before.Allowed(pair), after = _after.Allowed(pair);
        if (!before.Equals(after))
        {
            _others.Add(before);
            _others.Add(after);
            _cells.Add(new(source, destination, ~(_others.Count - 2), ~(_others.Count - 1)));
        }
    }
}
