using LayeredPolicy.Labels;

namespace LayeredPolicy.Selectors;

/// <content>The selectors of the index.</content>
public sealed partial class SelectorIndex
{
    private const int DenseStep = 8;

    /// <summary>Adds a selector, or replaces it.</summary>
    /// <param name="selector">Its number, from zero.</param>
    /// <param name="expression">The selector.</param>
    public void SetSelector(int selector, Selector expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        SetSelectors([new(selector, expression)]);
    }

    /// <summary>Adds or replaces many selectors at once, which is cheaper than one after another when they mention new keys.</summary>
    public void SetSelectors(IEnumerable<KeyValuePair<int, Selector>> selectors)
    {
        ArgumentNullException.ThrowIfNull(selectors);
        KeyValuePair<int, Selector>[] all = [.. selectors];
        foreach ((int selector, Selector expression) in all)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(selector);
            ArgumentNullException.ThrowIfNull(expression, nameof(selectors));
        }

        lock (_gate)
        {
            IndexProgram[] programs = Compile(Array.ConvertAll(all, s => s.Value));
            var matcher = new BulkMatcher(_data);
            for (int i = 0; i < all.Length; i++)
            {
                Put(all[i].Key, programs[i], matcher);
            }
        }
    }

    /// <summary>Takes a selector out; nothing happens when there is none of that number.</summary>
    public void RemoveSelector(int selector)
    {
        lock (_gate)
        {
            if (selector >= 0 && selector < _data.SelectorBound && _data.Selectors[selector] is not null)
            {
                Put(selector, null, new BulkMatcher(_data));
            }
        }
    }

    private void Put(int selector, IndexProgram? program, BulkMatcher matcher)
    {
        IndexProgram? old = selector < _data.SelectorBound ? _data.Selectors[selector] : null;
        EndpointSet before = old is null || _observer is null ? EndpointSet.Empty : matcher.Match(old);
        EndpointSet after = program is null || _observer is null ? EndpointSet.Empty : matcher.Match(program);
        if (old is not null)
        {
            Unfile(selector, old);
            Mention(selector, old.Root, add: false);
            ReleaseLabels(old.Root);
            _data.SelectorCount--;
        }

        _data.Selectors.Write(selector) = program;
        _data.SelectorBound = Math.Max(_data.SelectorBound, selector + 1);
        if (program is not null)
        {
            File(selector, program);
            Mention(selector, program.Root, add: true);
            _data.SelectorCount++;
        }

        foreach (int endpoint in before.Count == 0 ? [] : before.ToArray())
        {
            if (after.Count == 0 || !after.Contains(endpoint))
            {
                _observer!.Stopped(selector, endpoint);
            }
        }

        foreach (int endpoint in after.Count == 0 ? [] : after.ToArray())
        {
            if (before.Count == 0 || !before.Contains(endpoint))
            {
                _observer!.Started(selector, endpoint);
            }
        }
    }

    private IndexProgram[] Compile(Selector[] selectors)
    {
        var formulas = new SelectorFormula[selectors.Length];
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < selectors.Length; i++)
        {
            formulas[i] = SelectorFormula.From(selectors[i].Root, true, keys);
        }

        AddColumns(keys.Keys);
        return Array.ConvertAll(formulas, f => new IndexProgram(Node(f)));
    }

    private IndexNode Node(SelectorFormula formula)
    {
        if (formula.Kind != FormulaKind.Literal)
        {
            return new IndexNode { Kind = formula.Kind, Parts = Array.ConvertAll(formula.Parts, Node) };
        }

        SelectorLiteral literal = formula.Literal;
        int key = _labels.Key(literal.Node.Key);
        return new IndexNode
        {
            Kind = FormulaKind.Literal,
            Column = _columnOfKey[key],
            Operator = literal.Operator,
            Positive = literal.Positive,
            Labels = literal.Operator switch
            {
                LabelOperator.Equal => [_labels.Hold(key, literal.Node.Value, LabelCode.Of(literal.Node.Value))],
                LabelOperator.In => HoldAll(key, literal.Node.Set),
                _ => [],
            },
            Text = literal.Operator is LabelOperator.Equal or LabelOperator.In or LabelOperator.Exists ? null : literal.Node,
        };
    }

    private int[] HoldAll(int key, ReadOnlySpan<string> values)
    {
        var labels = new int[values.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = _labels.Hold(key, values[i], LabelCode.Of(values[i]));
        }

        return labels;
    }

    private void ReleaseLabels(IndexNode node)
    {
        Release(node.Labels);
        foreach (IndexNode part in node.Parts)
        {
            ReleaseLabels(part);
        }
    }

    // Gives every key a column, and splits the classes by those that endpoints have.
    private void AddColumns(IEnumerable<string> keys)
    {
        var held = new HashSet<int>();
        foreach (string name in keys)
        {
            int key = _labels.Key(name);
            while (_columnOfKey.Count <= key)
            {
                _columnOfKey.Add(-1);
            }

            if (_columnOfKey[key] < 0)
            {
                _columnOfKey[key] = _columns;
                _data.Columns.Write(_columns++).Key = key;
                if (_labels.IsHeld(key))
                {
                    held.Add(key);
                }
            }
        }

        int dense = Math.Min(ClassRows.MaxDense, (_columns + DenseStep - 1) / DenseStep * DenseStep);
        if (dense > _data.Dense)
        {
            _data.Dense = dense;
            _data.Columns.Write(dense - 1);
            ProjectAll();
        }
        else if (held.Count > 0)
        {
            ProjectHolders(held);
        }
    }

    private void Mention(int selector, IndexNode node, bool add)
    {
        foreach (IndexNode part in node.Parts)
        {
            Mention(selector, part, add);
        }

        if (node.Kind != FormulaKind.Literal)
        {
            return;
        }

        foreach (int label in node.Labels)
        {
            Change(ref _data.Labels.Write(label).Mentions, selector, add);
        }

        if (node.Operator == LabelOperator.Exists)
        {
            Change(ref _data.Columns.Write(node.Column).AskPresence, selector, add);
        }
        else if (node.Text is not null)
        {
            Change(ref _data.Columns.Write(node.Column).AskText, selector, add);
        }
    }

    private void File(int selector, IndexProgram program)
    {
        var terms = new List<CoverTerm>();
        new CoverFinder(_data).Collect(program.Root, terms);
        program.Filed = [.. terms];
        foreach (CoverTerm term in terms)
        {
            Change(ref Drawer(term), selector, add: true);
        }
    }

    private void Unfile(int selector, IndexProgram program)
    {
        foreach (CoverTerm term in program.Filed)
        {
            Change(ref Drawer(term), selector, add: false);
        }
    }

    // Selectors filed while there were few classes may be filed better now.
    private void RefileWhenGrown()
    {
        if (_data.LiveCount <= 4 * _filedAt + 64)
        {
            return;
        }

        _filedAt = _data.LiveCount;
        for (int selector = 0; selector < _data.SelectorBound; selector++)
        {
            if (_data.Selectors[selector] is { } program)
            {
                Unfile(selector, program);
                File(selector, program);
            }
        }
    }

    private ref IntBag? Drawer(CoverTerm term)
    {
        switch (term.Kind)
        {
            case CoverKind.Label:
                return ref _data.Labels.Write(term.Label).Filed;
            case CoverKind.Present:
                return ref _data.Columns.Write(term.Column).FiledPresent;
            case CoverKind.Absent when term.Column < _data.Dense:
                return ref _data.Columns.Write(term.Column).FiledAbsent;
            case CoverKind.Other when term.Column < _data.Dense:
                return ref _data.Columns.Write(term.Column).FiledOther;
            default:
                return ref _data.FiledAlways;
        }
    }

    private void Change(ref IntBag? bag, int selector, bool add)
    {
        if (add)
        {
            IntBag.Add(ref bag, selector, _epoch);
        }
        else
        {
            IntBag.Remove(ref bag, selector, _epoch);
        }
    }
}
