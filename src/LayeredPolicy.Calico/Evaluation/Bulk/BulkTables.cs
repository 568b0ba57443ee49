using LayeredPolicy.Calico.Evaluation.Lists;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Everything that the rows of a bulk answer share: flattened lists, conditions worked out for all ends, regions of traffic.</summary>
internal sealed class BulkTables
{
    private readonly BulkProgram _program;
    private readonly BulkList[] _lists = [];
    private readonly ulong[] _full;

    /// <summary>Works everything out.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="sets">How many sets of peers the rules ask about.</param>
    /// <param name="undecided">Receives the ends for which a missing fact decides a condition.</param>
    /// <param name="program">The lists that will be walked.</param>
    public BulkTables(BulkEnd[] ends, int sets, bool[] undecided, BulkProgram program)
    {
        _program = program;
        Count = ends.Length;
        EndValues[] membership = EndValues.OfMembership(ends, sets, undecided);
        EndValues[] values = [.. program.Conditions.Select(c => ValuesOf(c, membership, ends, undecided))];

        // Named ports make traffic depend on the ends; without them the regions are those of the rules.
        TrafficSet[] named = [.. values.SelectMany(static v => v.Partial.Values).Distinct()];
        Regions = named.Length == 0 ? program.Regions : TrafficPartition.Of([.. program.Parts, .. named], BulkProgram.MaxRegions);
        _full = Regions is null ? [] : BulkPeers.FullMask(Regions.Count);
        if (Regions is not null)
        {
            _lists = Lists(values, named);
        }
    }

    /// <summary>How many ends there are.</summary>
    public int Count { get; }

    /// <summary>The regions of traffic; null when there are too many.</summary>
    public TrafficPartition? Regions { get; }

    /// <summary>How many machine words a mask has.</summary>
    public int Words => _full.Length;

    /// <summary>The list, flattened. Lists that say the same are one object.</summary>
    public BulkList ListOf(PolicyList list) => _lists[_program.NumberOf(list)];

    /// <summary>A row in which all traffic of all peers is still to be judged.</summary>
    public ulong[] FullRow()
    {
        var row = new ulong[Count * Words];
        if (Words == 1)
        {
            Array.Fill(row, _full[0]);
            return row;
        }

        for (int i = 0; i < Count; i++)
        {
            _full.CopyTo(row, i * Words);
        }

        return row;
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

    private static EndValues ValuesOf(EndCondition condition, EndValues[] membership, BulkEnd[] ends, bool[] undecided) =>
        condition.Atom is { } atom ? EndValues.Of(atom, ends, undecided)
        : condition.IsNegated ? membership[condition.Set].Negated(ends.Length)
        : membership[condition.Set];

    private BulkList[] Lists(EndValues[] values, TrafficSet[] named)
    {
        ulong[][] parts = [.. Enumerable.Range(0, _program.Parts.Length).Select(i => Regions!.MaskOf(i).ToArray())];
        Dictionary<TrafficSet, ulong[]> masks = Enumerable.Range(0, named.Length).ToDictionary(i => named[i], i => Regions!.MaskOf(parts.Length + i).ToArray());
        foreach (EndValues some in values)
        {
            foreach ((int end, TrafficSet traffic) in some.Partial)
            {
                some.Masks[end] = masks[traffic];
            }
        }

        ulong[][] terms = [.. _program.Terms.Select(t => t.Mask(parts, _full))];
        BulkRule[] rules =
        [
            .. _program.Rules.Select(r => new BulkRule(
                r.Action,
                r.Traffic.Aggregate(_full, (all, t) => BulkPeers.And(all, terms[t])),
                [.. r.Own.Select(c => values[c])],
                BulkPeers.Of([.. r.Peer.Select(c => values[c])], Count),
                r.LooksAtBothEnds)),
        ];
        return
        [
            .. _program.Lists.Select(l => new BulkList(
                [.. l.Tiers.Select(t => (t.PassesByDefault, RulesOf(t.Rules)))], [.. l.Profiles.Select(RulesOf)])),
        ];

        BulkRule[] RulesOf(int[] numbers) => Array.ConvertAll(numbers, n => rules[n]);
    }
}
