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
    private readonly BulkRows _rows;
    private readonly List<PairCell> _cells = [];
    private readonly List<TrafficBounds> _others = [];
    private readonly HashSet<(int, int)> _asked = [];
    private readonly List<int> _receivers = [];
    private readonly List<int> _senders = [];
    private readonly bool[] _receives;
    private readonly bool[] _sends;
    private (EndpointLists Lists, Func<PartyPair, TrafficBounds> Allowed) _before;
    private (EndpointLists Lists, Func<PartyPair, TrafficBounds> Allowed) _after;

    /// <summary>Prepares comparisons.</summary>
    /// <param name="groups">The ends.</param>
    /// <param name="rows">The rows of all networks that will be compared.</param>
    public BulkDelta(BulkGroups groups, BulkRows rows)
    {
        _groups = groups;
        _rows = rows;
        _receives = new bool[groups.Ends.Length];
        _sends = new bool[groups.Ends.Length];
    }

    /// <summary>The ends.</summary>
    public BulkGroups Groups => _groups;

    /// <summary>The rows.</summary>
    public BulkRows Rows => _rows;

    /// <summary>All pairs that differ between two networks. One comparison at a time.</summary>
    /// <param name="before">The lists before, and the ordinary set of a pair.</param>
    /// <param name="after">The same after the change.</param>
    public PairChanges Compare(
        (EndpointLists Lists, Func<PartyPair, TrafficBounds> Allowed) before, (EndpointLists Lists, Func<PartyPair, TrafficBounds> Allowed) after)
    {
        (_before, _after) = (before, after);
        try
        {
            Find(Direction.Ingress, _receivers, _receives);
            Find(Direction.Egress, _senders, _sends);
            foreach (int destination in _receivers)
            {
                Receive(destination);
            }

            foreach (int source in _senders)
            {
                Send(source);
            }

            TrafficBounds[] others = [.. _others];
            BulkRows rows = _rows;
            return new(_groups.Ends, [.. _cells], number => number < 0 ? others[~number] : rows.SetOf(number));
        }
        finally
        {
            Clear();
        }
    }

    // Nothing of a comparison, not even of one that failed, is there for the next; and networks are large, so none is held longer than it is compared.
    private void Clear()
    {
        (_before, _after) = (default, default);
        _rows.Forget();
        _cells.Clear();
        _others.Clear();
        _asked.Clear();
        _receivers.Clear();
        _senders.Clear();
        Array.Clear(_receives);
        Array.Clear(_sends);
    }

    private void Find(Direction direction, List<int> changed, bool[] isChanged)
    {
        PagedArray<PolicyList> before = _before.Lists.OfLabels(direction), after = _after.Lists.OfLabels(direction);
        for (int i = 0; i < isChanged.Length; i++)
        {
            int label = _groups.Labels[i];
            if (label >= 0
                ? !ReferenceEquals(before[label], after[label])
                : !ReferenceEquals(_before.Lists.For(_groups.Parties[i], direction), _after.Lists.For(_groups.Parties[i], direction)))
            {
                changed.Add(i);
                isChanged[i] = true;
            }
        }
    }

    private PolicyList? ListOf(EndpointLists lists, int end, Direction direction) =>
        _groups.Labels[end] is >= 0 and var label ? lists.OfLabels(direction)[label] : lists.For(_groups.Parties[end], direction);

    // All pairs with a destination whose ingress list changed.
    private void Receive(int destination)
    {
        ushort[]? into0 = Row(_before.Lists, destination, Direction.Ingress), into1 = Row(_after.Lists, destination, Direction.Ingress);
        int column = _rows.Ends.FirstOf(destination);
        for (int source = 0; source < _receives.Length; source++)
        {
            if (!_rows.IsPlain(source) || into0 is null || into1 is null)
            {
                Ask(source, destination);
                continue;
            }

            int place = _rows.Ends.FirstOf(source);
            if (into0[place] == into1[place] && !_sends[source])
            {
                continue;
            }

            int from1 = At(_after.Lists, source, column, Direction.Egress), from0 = _sends[source] ? At(_before.Lists, source, column, Direction.Egress) : from1;
            Add(source, destination, from0, into0[place], from1, into1[place]);
        }
    }

    // All pairs with a source whose egress list changed, but those that were compared already.
    private void Send(int source)
    {
        ushort[]? from0 = Row(_before.Lists, source, Direction.Egress), from1 = Row(_after.Lists, source, Direction.Egress);
        int place = _rows.Ends.FirstOf(source);
        for (int destination = 0; destination < _receives.Length; destination++)
        {
            if (_receives[destination])
            {
                continue;
            }

            if (!_rows.IsPlain(destination) || from0 is null || from1 is null)
            {
                Ask(source, destination);
                continue;
            }

            int column = _rows.Ends.FirstOf(destination);
            if (from0[column] == from1[column])
            {
                continue;
            }

            int into = At(_after.Lists, destination, place, Direction.Ingress);
            Add(source, destination, from0[column], into, from1[column], into);
        }
    }

    private ushort[]? Row(EndpointLists lists, int end, Direction direction) =>
        _rows.IsPlain(end) ? _rows.RowOf(ListOf(lists, end, direction), _rows.Ends.FirstOf(end)) : null;

    private int At(EndpointLists lists, int end, int peer, Direction direction)
    {
        int label = _groups.Labels[end];
        int number = label >= 0 ? lists.NumbersOfLabels(direction)[label] : lists.For(_groups.Parties[end], direction)?.Number ?? -1;
        return number < 0 ? 1 : _rows.At(number, _rows.Ends.FirstOf(end), peer);
    }

    // What passes is what both ends let through, before and after.
    private void Add(int source, int destination, int from0, int into0, int from1, int into1)
    {
        if (from0 < 0 || into0 < 0 || from1 < 0 || into1 < 0)
        {
            Ask(source, destination);
            return;
        }

        int before = _rows.Intersect(from0, into0), after = _rows.Intersect(from1, into1);
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
