using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Everything that the rows of a bulk answer share: conditions worked out for all ends, regions of traffic, and rules and lists in terms of
/// both, each made when a row first needs it. Any number of threads may fold rows over it.
/// </summary>
internal sealed class BulkTables
{
    private readonly List<EndValues> _membership = [];
    private readonly List<EndValues> _withAtoms = [];
    private readonly ulong[][] _parts = [];
    private BulkSnapshot _program;
    private EndValues?[] _values = [];
    private BulkRule?[] _rules = [];
    private BulkList?[] _lists = [];
    private int _judged;
    private bool _isOutgrown;

    /// <summary>Works out what does not depend on single rules.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="sets">How many sets of peers the rules ask about.</param>
    /// <param name="undecided">Receives the ends for which a missing fact decides a condition.</param>
    /// <param name="program">The rules and lists that will be walked, all numbered.</param>
    public BulkTables(BulkEnd[] ends, int sets, bool[] undecided, BulkSnapshot program)
    {
        _program = program;
        Count = ends.Length;
        Cut = program.Cut;
        Extend(ends, [.. Enumerable.Range(0, ends.Length)], sets, undecided);

        // Named ports make traffic depend on the ends; without them the regions are those of the rules.
        TrafficSet[] named = [.. _values.OfType<EndValues>().SelectMany(static v => v.Partial.Values).Distinct()];
        Regions = named.Length == 0 ? Cut.Regions : TrafficPartition.Of([.. Cut.Parts, .. named], TrafficCut.MaxRegions);
        Full = Regions is null ? [] : BulkPeers.FullMask(Regions.Count);
        if (Regions is not null)
        {
            _parts = [.. Enumerable.Range(0, Cut.Parts.Length).Select(i => Regions.MaskOf(i).ToArray())];
            Mask(named, Cut.Parts.Length);
        }
    }

    /// <summary>
    /// Takes in the rules, lists and sets that were numbered since. False when they cut traffic anew, so that other tables are needed.
    /// Serves one thread, while nobody folds rows.
    /// </summary>
    /// <param name="ends">The same ends; what they belong to besides is known now.</param>
    /// <param name="sets">How many sets of peers the rules ask about.</param>
    /// <param name="undecided">The ends for which a missing fact decided a condition; receives those for which one decides now.</param>
    /// <param name="program">The rules and lists that will be walked, all numbered.</param>
    public bool TryExtend(BulkEnds ends, int sets, bool[] undecided, BulkSnapshot program)
    {
        if (!TryTake(program))
        {
            return false;
        }

        // Ends that belong to nothing new are in none of the new sets.
        foreach (int end in ends.Updated)
        {
            undecided[end] = false;
        }

        _isOutgrown = !Extend(ends.Variants, ends.Updated, sets, undecided);
        return !_isOutgrown;
    }

    /// <summary>Whether all sets and conditions of the rules are known already, so that <see cref="TryTake"/> is enough.</summary>
    public bool Knows(int sets, BulkSnapshot program) => sets == _membership.Count && program.Conditions.Length == _judged;

    /// <summary>Takes in the rules and lists that were numbered since, like <see cref="TryExtend"/>.</summary>
    public bool TryTake(BulkSnapshot program)
    {
        if (_isOutgrown || Regions is null || !ReferenceEquals(program.Cut, Cut) || !ReferenceEquals(Cut.Regions, Regions))
        {
            return false;
        }

        _program = program;
        Grow(ref _rules, program.Rules.Length);
        Grow(ref _lists, program.Lists.Length);
        return true;
    }

    // False when a new condition is met by some traffic only.
    private bool Extend(BulkEnd[] ends, IReadOnlyList<int> updated, int sets, bool[] undecided)
    {
        Grow(ref _values, _program.Conditions.Length);
        Grow(ref _rules, _program.Rules.Length);
        Grow(ref _lists, _program.Lists.Length);
        _membership.AddRange(EndValues.OfMembership(ends, updated, _membership.Count, Math.Max(sets, _membership.Count), undecided));
        bool isFull = true;
        ReadOnlySpan<EndCondition> conditions = _program.Conditions.Span;
        for (; _judged < conditions.Length; _judged++)
        {
            if (conditions[_judged].Atom is { } atom)
            {
                EndValues values = EndValues.Of(atom, ends);
                _values[_judged] = values;
                _withAtoms.Add(values);
                isFull &= values.Partial.Count == 0;
            }
        }

        _withAtoms.ForEach(v => v.MarkUndecided(undecided));
        return isFull;
    }

    private static void Grow<T>(ref T[] items, int count)
    {
        if (items.Length < count)
        {
            Array.Resize(ref items, Math.Max(count, items.Length * 2));
        }
    }

    /// <summary>How many ends there are.</summary>
    public int Count { get; }

    /// <summary>How the rules cut traffic.</summary>
    public TrafficCut Cut { get; }

    /// <summary>The regions of traffic; null when there are too many.</summary>
    public TrafficPartition? Regions { get; }

    /// <summary>The mask of all regions.</summary>
    public ulong[] Full { get; }

    /// <summary>How many machine words a mask has.</summary>
    public int Words => Full.Length;

    /// <summary>The list of a number, flattened. Lists that say the same have one.</summary>
    public BulkList ListOf(int number)
    {
        if (Volatile.Read(ref _lists[number]) is { } made)
        {
            return made;
        }

        ListShape shape = _program.Lists.Span[number];
        var flat = new BulkList(number, [.. shape.Tiers.Select(t => (t.PassesByDefault, RulesOf(t.Rules)))], [.. shape.Profiles.Select(RulesOf)]);
        return Interlocked.CompareExchange(ref _lists[number], flat, null) ?? flat;
    }

    /// <summary>The traffic for which the rule's conditions on the enforcing end hold; null when there is none.</summary>
    public static ulong[]? OwnMask(BulkRule rule, int own)
    {
        ulong[]? mask = rule.Mask;
        foreach (EndValues values in rule.Own)
        {
            if (mask is null || (values.Full[own >> 6] & (1UL << own)) != 0)
            {
                continue;
            }

            mask = values.Masks.TryGetValue(own, out ulong[]? some) ? BulkPeers.And(mask, some) : null;
        }

        return mask;
    }

    /// <summary>A key under which ends of one list have equal rows: what the rules' conditions on the end itself say.</summary>
    public static string OwnSignature(BulkList list, int own) => list.WithOwn.Length == 0
        ? ""
        : string.Join(';', list.WithOwn.Select(r => string.Join('.', OwnMask(r, own) ?? [])));

    private void Mask(TrafficSet[] named, int first)
    {
        Dictionary<TrafficSet, ulong[]> masks = Enumerable.Range(0, named.Length).ToDictionary(i => named[i], i => Regions!.MaskOf(first + i).ToArray());
        foreach (EndValues some in _values.OfType<EndValues>())
        {
            foreach ((int end, TrafficSet traffic) in some.Partial)
            {
                some.Masks[end] = masks[traffic];
            }
        }
    }

    private ListedRule[] RulesOf(int[] numbers) => Array.ConvertAll(numbers, n => ListedRule.Of(RuleOf(n)));

    private BulkRule RuleOf(int number)
    {
        if (Volatile.Read(ref _rules[number]) is { } made)
        {
            return made;
        }

        RuleShape shape = _program.Rules.Span[number];
        var rule = new BulkRule(
            shape.Action,
            shape.Traffic.Aggregate(Full, (all, t) => BulkPeers.And(all, Cut[t].Mask(_parts, Full))),
            Array.ConvertAll(shape.Own, ValuesOf),
            BulkPeers.Of(Array.ConvertAll(shape.Peer, ValuesOf), Count),
            shape.Peer switch
            {
                [] => ListedRule.Everyone,
                [var only] when _program.Conditions.Span[only] is { Atom: null, IsNegated: false, Set: var set } => set,
                _ => ListedRule.Others,
            },
            shape.LooksAtBothEnds);
        return Interlocked.CompareExchange(ref _rules[number], rule, null) ?? rule;
    }

    private EndValues ValuesOf(int condition)
    {
        if (Volatile.Read(ref _values[condition]) is { } made)
        {
            return made;
        }

        EndCondition asked = _program.Conditions.Span[condition];
        EndValues values = asked.IsNegated ? _membership[asked.Set].Negated(Count) : _membership[asked.Set];
        return Interlocked.CompareExchange(ref _values[condition], values, null) ?? values;
    }
}
