namespace LayeredPolicy.Selectors;

/// <content>Classes of endpoints, and what a move from one to another changes.</content>
public sealed partial class SelectorIndex
{
    private readonly Dictionary<int[], int> _classOfRow;
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> _classes;
    private readonly Stack<int> _freeClasses = new();
    private readonly Dictionary<(int[] From, int[] Into), int[]> _changes = [];
    private readonly List<int> _found = [];
    private int[] _row = new int[64];
    private int[] _stamps = [];
    private int _stamp;

    // The row of an endpoint; the buffer is reused by the next call.
    private ReadOnlySpan<int> Project(in EndpointRecord endpoint)
    {
        int length = _data.Dense;
        Array.Clear(_row, 0, length);
        Add(endpoint.Own!, ref length);
        foreach (int parent in endpoint.Parents)
        {
            if (_parents[parent].Labels is { } inherited)
            {
                Add(inherited, ref length);
            }
        }

        Span<int> row = _row.AsSpan(0, length);
        SortPairs(row[_data.Dense..]);
        return row;
    }

    private void Add(int[] labels, ref int length)
    {
        int dense = _data.Dense;
        foreach (int label in labels)
        {
            int column = ColumnOf(_labels.KeyOf(label));
            if ((uint)column < (uint)dense)
            {
                ref int place = ref _row[column];
                place = place == 0 ? label : place;
            }
            else if (column >= 0 && ClassRows.Label(_row.AsSpan(0, length), column, dense) == 0)
            {
                if (length + 2 > _row.Length)
                {
                    Array.Resize(ref _row, _row.Length * 2);
                }

                _row[length] = column;
                _row[length + 1] = label;
                length += 2;
            }
        }
    }

    // Pairs in the order of their columns, so that equal classes have equal rows.
    private static void SortPairs(Span<int> pairs)
    {
        for (int i = 2; i < pairs.Length; i += 2)
        {
            (int column, int label) = (pairs[i], pairs[i + 1]);
            int at = i;
            for (; at > 0 && pairs[at - 2] > column; at -= 2)
            {
                pairs[at] = pairs[at - 2];
                pairs[at + 1] = pairs[at - 1];
            }

            (pairs[at], pairs[at + 1]) = (column, label);
        }
    }

    private int ClassOf(ReadOnlySpan<int> row)
    {
        if (_classes.TryGetValue(row, out int known))
        {
            return known;
        }

        int number = _freeClasses.TryPop(out int free) ? free : _data.ClassBound++;
        int[] kept = row.ToArray();
        _classOfRow.Add(kept, number);
        _data.Classes.Write(number).Row = kept;
        ClassPosting.Add(ref _data.Live, number, _data.LiveCount, _epoch);
        foreach ((int column, int label) in new RowLabels(kept, _data.Dense))
        {
            ref ColumnRecord record = ref _data.Columns.Write(column);
            ClassPosting.Add(ref record.Present, number, _data.LiveCount, _epoch);
            ref ClassPosting? classes = ref _data.Labels.Write(label).Classes;
            if ((classes?.Count ?? 0) == 0)
            {
                IntBag.Add(ref record.Labels, label, _epoch);
            }

            ClassPosting.Add(ref classes, number, _data.LiveCount, _epoch);
        }

        return number;
    }

    private void Enter(int endpoint, ref EndpointRecord record, int into)
    {
        record.Class = into;
        record.Position = IntBag.Add(ref _data.Classes.Write(into).Endpoints, endpoint, _epoch);
    }

    private void Leave(ref EndpointRecord record)
    {
        ref ClassRecord from = ref _data.Classes.Write(record.Class);
        IntBag.RemoveAt(ref from.Endpoints, record.Position, _epoch);
        if (record.Position < from.Endpoints!.Count)
        {
            _data.Endpoints.Write(from.Endpoints.Items[record.Position]).Position = record.Position;
        }
        else if (from.Endpoints.Count == 0)
        {
            Drop(record.Class, from.Row!);
            from = default;
        }
    }

    private void Drop(int number, int[] row)
    {
        _classOfRow.Remove(row);
        _freeClasses.Push(number);
        ClassPosting.Remove(ref _data.Live, number, _epoch);
        foreach ((int column, int label) in new RowLabels(row, _data.Dense))
        {
            ref ColumnRecord record = ref _data.Columns.Write(column);
            ClassPosting.Remove(ref record.Present, number, _epoch);
            ref ClassPosting? classes = ref _data.Labels.Write(label).Classes;
            ClassPosting.Remove(ref classes, number, _epoch);
            if (classes!.Count == 0)
            {
                IntBag.Remove(ref record.Labels, label, _epoch);
                classes = null;
            }
        }
    }

    private void Move(int endpoint, ref EndpointRecord record, bool withSiblings = false)
    {
        ReadOnlySpan<int> row = Project(record);
        int[] before = _data.Classes[record.Class].Row!;
        if (row.SequenceEqual(before))
        {
            return;
        }

        int into = ClassOf(row);
        if (_observer is not null)
        {
            Tell(endpoint, before, _data.Classes[into].Row!, withSiblings);
        }

        Leave(ref record);
        Enter(endpoint, ref record, into);
    }

    private void ProjectAll()
    {
        for (int column = 0; column < _columns; column++)
        {
            ref ColumnRecord record = ref _data.Columns.Write(column);
            foreach (int label in record.Labels is { } labels ? labels.Items : default)
            {
                _data.Labels.Write(label).Classes = null;
            }

            record.Labels = null;
            record.Present = null;
        }

        foreach (int number in _classOfRow.Values)
        {
            _data.Classes.Write(number) = default;
        }

        _classOfRow.Clear();
        _freeClasses.Clear();
        _data.Live = null;
        _data.ClassBound = 0;
        for (int endpoint = 0; endpoint < _data.EndpointBound; endpoint++)
        {
            if (_data.Endpoints[endpoint].Own is not null)
            {
                ref EndpointRecord record = ref _data.Endpoints.Write(endpoint);
                Enter(endpoint, ref record, ClassOf(Project(record)));
            }
        }
    }

    private void ProjectHolders(HashSet<int> keys)
    {
        for (int endpoint = 0; endpoint < _data.EndpointBound; endpoint++)
        {
            ref readonly EndpointRecord record = ref _data.Endpoints[endpoint];
            if (record.Own is null || !(Holds(record.Own, keys) || Array.Exists(record.Parents, p => Holds(_parents[p].Labels, keys))))
            {
                continue;
            }

            ref EndpointRecord written = ref _data.Endpoints.Write(endpoint);
            int into = ClassOf(Project(written));
            if (into != written.Class)
            {
                Leave(ref written);
                Enter(endpoint, ref written, into);
            }
        }
    }

    private bool Holds(int[]? labels, HashSet<int> keys)
    {
        foreach (int label in labels ?? [])
        {
            if (keys.Contains(_labels.KeyOf(label)))
            {
                return true;
            }
        }

        return false;
    }
}
