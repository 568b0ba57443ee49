using System.Numerics;

namespace LayeredPolicy.Selectors;

/// <summary>
/// Answers which endpoints a selector matches, by set algebra over classes. A selector whose cover leads to few classes looks at those alone; another
/// is computed as a bitmap, whatever its operators: an alternative is a union, a negation a complement, a substring the union of the labels that have it.
/// </summary>
internal sealed partial class BulkMatcher(IndexData data)
{
    // What the steps of the two ways cost, in about nanoseconds: looking at a class, an operation on eight words, comparing a text.
    private const long ClassCost = 30;
    private const int WordsPerCost = 8;
    private const long TextCost = 8;

    private readonly IndexData _data = data;
    private readonly List<CoverTerm> _cover = [];
    private readonly List<(int From, int To)> _runs = [];
    private readonly List<ulong[]> _spare = [];

    private int Words => (_data.ClassBound + 63) >> 6;

    /// <summary>The endpoints that a selector matches.</summary>
    public EndpointSet Match(IndexProgram program)
    {
        if (program.Entry < 0)
        {
            return program.Entry == SelectorProgram.False ? EndpointSet.Empty : EveryEndpoint();
        }

        _runs.Clear();
        var finder = new CoverFinder(_data);
        _cover.Clear();
        finder.Collect(program.Root, _cover);
        if (CoverCost() is { } cost && cost < BitmapCost(program.Root))
        {
            FromCover(program);
            return Endpoints();
        }

        ulong[] words = Rent();
        Compute(program.Root, words);
        TakeClasses(words);
        return Endpoints();
    }

    // What looking at the classes of the cover costs; null when the cover cannot be enumerated.
    private long? CoverCost()
    {
        long classes = 0;
        foreach (CoverTerm term in _cover)
        {
            if (term.Kind is not (CoverKind.Label or CoverKind.Present))
            {
                return null;
            }

            classes += Posting(term)?.Count ?? 0;
        }

        return classes * ClassCost;
    }

    private long BitmapCost(IndexNode node)
    {
        long words = (Words / WordsPerCost) + 1;
        if (node.Kind != FormulaKind.Literal)
        {
            long sum = words;
            foreach (IndexNode part in node.Parts)
            {
                sum += BitmapCost(part) + words;
            }

            return sum;
        }

        long cost = words;
        foreach (int label in node.Labels)
        {
            ClassPosting? classes = _data.Labels[label].Classes;
            cost += classes?.Bits is null ? classes?.Count ?? 0 : words;
        }

        return node.Text is null ? cost : cost + (LabelsOf(node.Column).Length * TextCost);
    }

    private ClassPosting? Posting(CoverTerm term) =>
        term.Kind == CoverKind.Label ? _data.Labels[term.Label].Classes : _data.Columns[term.Column].Present;

    private EndpointSet EveryEndpoint()
    {
        _runs.Clear();
        ulong[] live = Rent();
        _data.Live?.AddTo(live);
        TakeClasses(live);
        return Endpoints();
    }

    // Classes that follow one another are taken as one run: they were often made together and then match together.
    private void TakeClasses(ulong[] words)
    {
        int from = -1;
        for (int i = 0; i < words.Length; i++)
        {
            ulong word = words[i];
            if (from >= 0 ? word == ulong.MaxValue : word == 0)
            {
                continue;
            }

            int bit = 0;
            while (bit < 64)
            {
                ulong rest = (from >= 0 ? ~word : word) >> bit;
                if (rest == 0)
                {
                    break;
                }

                bit += BitOperations.TrailingZeroCount(rest);
                int at = (i << 6) + bit;
                if (from >= 0)
                {
                    _runs.Add((from, at));
                    from = -1;
                }
                else
                {
                    from = at;
                }
            }
        }

        if (from >= 0)
        {
            _runs.Add((from, words.Length << 6));
        }

        _spare.Add(words);
    }

    private void FromCover(IndexProgram program)
    {
        for (int term = 0; term < _cover.Count; term++)
        {
            ClassPosting? posting = Posting(_cover[term]);
            if (posting is null)
            {
                continue;
            }

            if (posting.Bits is { } bits)
            {
                for (int i = 0; i < bits.Length; i++)
                {
                    for (ulong word = bits[i]; word != 0; word &= word - 1)
                    {
                        Consider((i << 6) + BitOperations.TrailingZeroCount(word), term, program);
                    }
                }
            }
            else
            {
                foreach (int item in posting.List)
                {
                    Consider(item, term, program);
                }
            }
        }
    }

    // A class that an earlier term of the cover leads to as well has been looked at already.
    private void Consider(int item, int term, IndexProgram program)
    {
        int[] row = _data.Classes[item].Row!;
        for (int i = 0; i < term; i++)
        {
            if (_cover[i].Holds(row, _data.Dense))
            {
                return;
            }
        }

        if (program.Matches(row, _data.Dense, _data.Labels))
        {
            _runs.Add((item, item + 1));
        }
    }

    private void Compute(IndexNode node, ulong[] words)
    {
        switch (node.Kind)
        {
            case FormulaKind.Literal:
                ComputeLeaf(node, words);
                break;
            case FormulaKind.All:
                _data.Live?.AddTo(words);
                foreach (IndexNode part in node.Parts)
                {
                    Intersect(part, words);
                }

                break;
            default:
                foreach (IndexNode part in node.Parts)
                {
                    ulong[] other = Rent();
                    Compute(part, other);
                    Bitmaps.Or(words, other);
                    _spare.Add(other);
                }

                break;
        }
    }

    private void Intersect(IndexNode part, ulong[] words)
    {
        if (part is { Kind: FormulaKind.Literal, Positive: false })
        {
            Remove(part, words);
            return;
        }

        ulong[] other = Rent();
        Compute(part, other);
        Bitmaps.And(words, other);

        _spare.Add(other);
    }

    private void ComputeLeaf(IndexNode leaf, ulong[] words)
    {
        if (!leaf.Positive)
        {
            _data.Live?.AddTo(words);
            Remove(leaf, words);
            return;
        }

        switch (leaf.Operator)
        {
            case LabelOperator.Equal or LabelOperator.In:
                foreach (int label in leaf.Labels)
                {
                    _data.Labels[label].Classes?.AddTo(words);
                }

                break;
            case LabelOperator.Exists:
                _data.Columns[leaf.Column].Present?.AddTo(words);
                break;
            default:
                foreach (int label in LabelsOf(leaf.Column))
                {
                    if (leaf.Text!.Test(_data.Labels[label].Value))
                    {
                        _data.Labels[label].Classes?.AddTo(words);
                    }
                }

                break;
        }
    }

    private void Remove(IndexNode leaf, ulong[] words)
    {
        switch (leaf.Operator)
        {
            case LabelOperator.Equal or LabelOperator.In:
                foreach (int label in leaf.Labels)
                {
                    _data.Labels[label].Classes?.RemoveFrom(words);
                }

                break;
            case LabelOperator.Exists:
                _data.Columns[leaf.Column].Present?.RemoveFrom(words);
                break;
            default:
                foreach (int label in LabelsOf(leaf.Column))
                {
                    if (leaf.Text!.Test(_data.Labels[label].Value))
                    {
                        _data.Labels[label].Classes?.RemoveFrom(words);
                    }
                }

                break;
        }
    }

    private ReadOnlySpan<int> LabelsOf(int column) => _data.Columns[column].Labels is { } labels ? labels.Items : default;

    private ulong[] Rent()
    {
        if (_spare.Count == 0)
        {
            return new ulong[Words];
        }

        ulong[] words = _spare[^1];
        _spare.RemoveAt(_spare.Count - 1);
        Array.Clear(words);
        return words;
    }
}
