using System.Runtime.InteropServices;

namespace LayeredPolicy.Selectors;

/// <content>Telling the observer.</content>
public sealed partial class SelectorIndex
{
    // Every match of a new or leaving endpoint.
    private void TellAll(int endpoint, int number, bool started)
    {
        if (_observer is null)
        {
            return;
        }

        NewStamp();
        _found.Clear();
        int[] row = _data.Classes[number].Row!;
        var visitor = new Collector(this, row, null);
        _data.VisitCandidates(row, ref visitor);
        foreach (int selector in _found)
        {
            if (started)
            {
                _observer.Started(selector, endpoint);
            }
            else
            {
                _observer.Stopped(selector, endpoint);
            }
        }
    }

    // The endpoints of one parent often move alike; then the difference is computed once.
    private void Tell(int endpoint, int[] before, int[] after, bool withSiblings)
    {
        ReadOnlySpan<int> changes;
        if (!withSiblings)
        {
            Compare(before, after);
            changes = CollectionsMarshal.AsSpan(_found);
        }
        else
        {
            if (!_changes.TryGetValue((before, after), out int[]? known))
            {
                Compare(before, after);
                known = [.. _found];
                _changes.Add((before, after), known);
            }

            changes = known;
        }

        foreach (int change in changes)
        {
            if (change < 0)
            {
                _observer!.Stopped(~change, endpoint);
            }
            else
            {
                _observer!.Started(change, endpoint);
            }
        }
    }

    // Only a selector that mentions a value which came or went can change its answer.
    private void Compare(int[] before, int[] after)
    {
        NewStamp();
        _found.Clear();
        var visitor = new Collector(this, before, after);
        for (int column = 0; column < _data.Dense; column++)
        {
            VisitChange(column, before[column], after[column], ref visitor);
        }

        foreach ((int column, int label) in new RowLabels(before.AsSpan(_data.Dense), 0))
        {
            VisitChange(column, label, ClassRows.Label(after, column, _data.Dense), ref visitor);
        }

        foreach ((int column, int label) in new RowLabels(after.AsSpan(_data.Dense), 0))
        {
            VisitChange(column, ClassRows.Label(before, column, _data.Dense), label, ref visitor);
        }
    }

    private void VisitChange(int column, int before, int after, ref Collector visitor)
    {
        if (before == after)
        {
            return;
        }

        ref readonly ColumnRecord record = ref _data.Columns[column];
        VisitLabel(before, ref visitor);
        VisitLabel(after, ref visitor);
        if (record.AskText is { } text)
        {
            visitor.Visit(text.Items);
        }

        if ((before == 0 || after == 0) && record.AskPresence is { } presence)
        {
            visitor.Visit(presence.Items);
        }
    }

    private void VisitLabel(int label, ref Collector visitor)
    {
        if (label != 0 && _data.Labels[label].Mentions is { } mentions)
        {
            visitor.Visit(mentions.Items);
        }
    }

    private void NewStamp()
    {
        if (_stamps.Length < _data.SelectorBound)
        {
            Array.Resize(ref _stamps, _data.SelectorBound + (_data.SelectorBound >> 2));
        }

        if (++_stamp == int.MaxValue)
        {
            Array.Clear(_stamps);
            _stamp = 1;
        }
    }

    /// <summary>Collects the selectors that match one row, or that begin (as they are) or cease (as complements) to match between two.</summary>
    private readonly struct Collector(SelectorIndex index, int[] row, int[]? after) : ICandidateVisitor
    {
        public void Visit(ReadOnlySpan<int> selectors)
        {
            int[] stamps = index._stamps;
            int stamp = index._stamp;
            foreach (int selector in selectors)
            {
                if (stamps[selector] == stamp)
                {
                    continue;
                }

                stamps[selector] = stamp;
                bool matches = index._data.Matches(selector, row);
                if (after is null)
                {
                    if (matches)
                    {
                        index._found.Add(selector);
                    }
                }
                else if (matches != index._data.Matches(selector, after))
                {
                    index._found.Add(matches ? ~selector : selector);
                }
            }
        }
    }
}
