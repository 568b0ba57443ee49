using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Everything that the rows of a bulk answer share: conditions worked out for all ends, regions of traffic, and rules and lists in terms of
/// both, each made when a row first needs it. Any number of threads may fold rows over it.
/// </summary>
internal sealed class BulkTables
{
    private readonly BulkSnapshot _program;
    private readonly EndValues[] _membership;
    private readonly EndValues?[] _values;
    private readonly ulong[][] _parts = [];
    private readonly BulkRule?[] _rules;
    private readonly BulkList?[] _lists;

    /// <summary>Works out what does not depend on single rules.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="sets">How many sets of peers the rules ask about.</param>
    /// <param name="undecided">Receives the ends for which a missing fact decides a condition.</param>
    /// <param name="program">The rules and lists that will be walked, all numbered.</param>
    /// <param name="before">Tables of the same ends from before rules were added to the program, or null.</param>
    public BulkTables(BulkEnd[] ends, int sets, bool[] undecided, BulkSnapshot program, BulkTables? before = null)
    {
        _program = program;
        Count = ends.Length;
        Cut = program.Cut;
        before = before?.Count == ends.Length ? before : null;
        _membership = EndValues.OfMembership(ends, sets, undecided, before?._membership);
        _values = new EndValues?[program.Conditions.Length];
        before?._values.CopyTo(_values, 0);
        var some = new HashSet<TrafficSet>();
        for (int i = 0; i < _values.Length; i++)
        {
            if (program.Conditions[i].Atom is { } atom)
            {
                EndValues values = _values[i] ??= EndValues.Of(atom, ends);
                values.MarkUndecided(undecided);
                some.UnionWith(values.Partial.Values);
            }
        }

        // Named ports make traffic depend on the ends; without them the regions are those of the rules.
        TrafficSet[] named = [.. some];
        _rules = new BulkRule?[program.Rules.Length];
        _lists = new BulkList?[program.Lists.Length];
        if (before is not null && named.Length == 0 && ReferenceEquals(before.Cut, Cut) && ReferenceEquals(before.Regions, Cut.Regions))
        {
            (Regions, Full, _parts) = (before.Regions, before.Full, before._parts);
            before._rules.CopyTo(_rules, 0);
            before._lists.CopyTo(_lists, 0);
            return;
        }

        Regions = named.Length == 0 ? Cut.Regions : TrafficPartition.Of([.. Cut.Parts, .. named], TrafficCut.MaxRegions);
        Full = Regions is null ? [] : BulkPeers.FullMask(Regions.Count);
        if (Regions is not null)
        {
            _parts = [.. Enumerable.Range(0, Cut.Parts.Length).Select(i => Regions.MaskOf(i).ToArray())];
            Mask(named, Cut.Parts.Length);
        }
    }

    /// <summary>Whether masks mean the same as in other tables.</summary>
    public bool Continues(BulkTables before) => Regions is not null && ReferenceEquals(Regions, before.Regions) && ReferenceEquals(_parts, before._parts);

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

    /// <summary>The list, flattened. Lists that say the same are one object.</summary>
    public BulkList ListOf(PolicyList list)
    {
        int number = list.Number;
        if (Volatile.Read(ref _lists[number]) is { } made)
        {
            return made;
        }

        ListShape shape = _program.Lists[number];
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

    private BulkRule[] RulesOf(int[] numbers) => Array.ConvertAll(numbers, RuleOf);

    private BulkRule RuleOf(int number)
    {
        if (Volatile.Read(ref _rules[number]) is { } made)
        {
            return made;
        }

        RuleShape shape = _program.Rules[number];
        var rule = new BulkRule(
            shape.Action,
            shape.Traffic.Aggregate(Full, (all, t) => BulkPeers.And(all, Cut[t].Mask(_parts, Full))),
            Array.ConvertAll(shape.Own, ValuesOf),
            BulkPeers.Of(Array.ConvertAll(shape.Peer, ValuesOf), Count),
            shape.LooksAtBothEnds);
        return Interlocked.CompareExchange(ref _rules[number], rule, null) ?? rule;
    }

    private EndValues ValuesOf(int condition)
    {
        if (Volatile.Read(ref _values[condition]) is { } made)
        {
            return made;
        }

        EndCondition asked = _program.Conditions[condition];
        EndValues values = asked.IsNegated ? _membership[asked.Set].Negated(Count) : _membership[asked.Set];
        return Interlocked.CompareExchange(ref _values[condition], values, null) ?? values;
    }
}
