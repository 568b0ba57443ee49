using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Everything that the rows of a bulk answer share: flattened lists, conditions worked out for all ends, regions of traffic.</summary>
internal sealed class BulkTables
{
    // 16 machine words a mask; more regions than that are asked about pair by pair.
    private const int MaxRegions = 1024;

    private static readonly PartyPair s_anyPair = new(Party.Outside, Party.Outside, null);

    private readonly BulkEnd[] _ends;
    private readonly bool[] _undecided;
    private readonly EndValues[] _membership;
    private readonly Dictionary<ConditionKey, EndValues> _values = [];
    private readonly Dictionary<string, TrafficSet> _traffic = new(StringComparer.Ordinal);
    private readonly Dictionary<PolicyList, BulkList> _lists = [];
    private readonly ulong[] _full;

    /// <summary>Works everything out.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="sets">How many sets of peers the rules ask about.</param>
    /// <param name="undecided">Receives the ends for which a missing fact decides a condition.</param>
    /// <param name="lists">The lists that will be walked.</param>
    public BulkTables(BulkEnd[] ends, int sets, bool[] undecided, IReadOnlyCollection<PolicyList> lists)
    {
        _ends = ends;
        _undecided = undecided;
        _membership = EndValues.OfMembership(ends, sets, undecided);
        var sorted = new Dictionary<(CompiledRule, Direction), SortedRule>();
        foreach (PolicyList list in lists)
        {
            foreach (CompiledRule rule in RulesOf(list))
            {
                if (!sorted.ContainsKey((rule, list.Direction)))
                {
                    sorted[(rule, list.Direction)] = new(rule, list.Direction, this);
                }
            }
        }

        string[] names = [.. _traffic.Keys];
        TrafficSet[] traffic = [.. names.Select(n => _traffic[n]).Concat(_values.Values.SelectMany(static v => v.Partial.Values)).Distinct()];
        Regions = TrafficPartition.Of(traffic, MaxRegions);
        _full = Regions is null ? [] : BulkPeers.FullMask(Regions.Count);
        if (Regions is not null)
        {
            Build(lists, sorted, traffic);
        }
    }

    /// <summary>How many ends there are.</summary>
    public int Count => _ends.Length;

    /// <summary>The regions of traffic; null when there are too many.</summary>
    public TrafficPartition? Regions { get; }

    /// <summary>How many machine words a mask has.</summary>
    public int Words => _full.Length;

    /// <summary>The list, flattened. Lists that say the same are one object.</summary>
    public BulkList ListOf(PolicyList list) => _lists[list];

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

    private static IEnumerable<CompiledRule> RulesOf(PolicyList list) =>
        TierRules(list).SelectMany(static r => r).Concat(ProfileRules(list).SelectMany(static r => r));

    private static IEnumerable<IEnumerable<CompiledRule>> TierRules(PolicyList list) =>
        list.Tiers.Where(static t => t.Counts(withStaged: false))
            .Select(t => t.Policies.Where(static p => !p.IsStaged).SelectMany(p => p.Rules(list.Direction)).Where(static r => r.Action != RuleAction.Log));

    private static IEnumerable<IEnumerable<CompiledRule>> ProfileRules(PolicyList list) =>
        list.Profiles.TakeWhile(static p => p.Exists).Select(p => p.Rules(list.Direction).Where(static r => r.Action != RuleAction.Log));

    private void Build(IReadOnlyCollection<PolicyList> lists, Dictionary<(CompiledRule, Direction), SortedRule> sorted, TrafficSet[] traffic)
    {
        var masks = new Dictionary<TrafficSet, ulong[]>();
        for (int i = 0; i < traffic.Length; i++)
        {
            masks[traffic[i]] = Regions!.MaskOf(i).ToArray();
        }

        foreach (EndValues values in _values.Values)
        {
            foreach ((int end, TrafficSet some) in values.Partial)
            {
                values.Masks[end] = masks[some];
            }
        }

        var rules = new Dictionary<string, BulkRule>(StringComparer.Ordinal);
        var ruleOf = new Dictionary<(CompiledRule, Direction), (BulkRule Rule, int Number)>();
        var numbers = new Dictionary<BulkRule, int>(ReferenceEqualityComparer.Instance);
        foreach (((CompiledRule, Direction) key, SortedRule rule) in sorted)
        {
            if (!rules.TryGetValue(rule.Key, out BulkRule? bulk))
            {
                ulong[] mask = rule.Traffic.Aggregate(_full, (all, t) => BulkPeers.And(all, masks[t]));
                rules[rule.Key] = bulk = new(rule.Action, mask, rule.Own, BulkPeers.Of(rule.Peer, Count), rule.LooksAtBothEnds);
                numbers[bulk] = numbers.Count;
            }

            ruleOf[key] = (bulk, numbers[bulk]);
        }

        var known = new Dictionary<string, BulkList>(StringComparer.Ordinal);
        foreach (PolicyList list in lists)
        {
            string key = string.Join('/', list.Tiers.Where(static t => t.Counts(withStaged: false)).Zip(TierRules(list), (t, r) => (t.PassesByDefault ? "p" : "d") + Numbers(r))) +
                "|" + string.Join('/', ProfileRules(list).Select(Numbers));
            if (!known.TryGetValue(key, out BulkList? bulk))
            {
                known[key] = bulk = new(
                    [.. list.Tiers.Where(static t => t.Counts(withStaged: false)).Zip(TierRules(list), (t, r) => (t.PassesByDefault, Rules(r)))],
                    [.. ProfileRules(list).Select(Rules)]);
            }

            _lists[list] = bulk;

            string Numbers(IEnumerable<CompiledRule> all) => string.Join(',', all.Select(r => ruleOf[(r, list.Direction)].Number));

            BulkRule[] Rules(IEnumerable<CompiledRule> all) => [.. all.Select(r => ruleOf[(r, list.Direction)].Rule)];
        }
    }

    private EndValues ValuesOf(NetworkAtom atom)
    {
        if (atom is MemberAtom { IsNegated: false } member)
        {
            return _membership[member.Set];
        }

        ConditionKey key = atom is MemberAtom negated ? new(null, negated.Set) : new(atom, 0);
        if (!_values.TryGetValue(key, out EndValues? values))
        {
            _values[key] = values = key.Atom is null ? _membership[key.Set].Negated(Count) : EndValues.Of(atom, _ends, _undecided);
        }

        return values;
    }

    private TrafficSet TrafficOf(NetworkAtom atom, string name)
    {
        if (!_traffic.TryGetValue(name, out TrafficSet? set))
        {
            // Such a condition is the same set for every pair; any pair may be asked.
            _traffic[name] = set = atom.Between(s_anyPair).Certain;
        }

        return set;
    }

    private readonly record struct ConditionKey(NetworkAtom? Atom, int Set);

    /// <summary>A rule's conditions by what they look at, before masks are known.</summary>
    private sealed class SortedRule
    {
        public SortedRule(CompiledRule rule, Direction direction, BulkTables tables)
        {
            Action = rule.Action;
            var key = new System.Text.StringBuilder().Append((int)Action).Append(direction == Direction.Ingress ? 'i' : 'e');
            var traffic = new List<TrafficSet>();
            var own = new List<EndValues>();
            var peer = new List<EndValues>();
            foreach (NetworkAtom atom in rule.Atoms)
            {
                if (atom is HttpAtom)
                {
                    continue;
                }

                string name = atom.Describe();
                if (atom.Reach == AtomReach.Traffic)
                {
                    traffic.Add(tables.TrafficOf(atom, name));
                    key.Append('|').Append(name);
                }
                else if (atom.Reach == AtomReach.Both)
                {
                    LooksAtBothEnds = true;
                }
                else
                {
                    bool isOwn = atom.Reach == (direction == Direction.Ingress ? AtomReach.Destination : AtomReach.Source);
                    EndValues values = tables.ValuesOf(atom);
                    (isOwn ? own : peer).Add(values);
                    key.Append(isOwn ? "|o" : "|p").Append(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(values)).Append(' ').Append(name);
                }
            }

            Traffic = [.. traffic];
            Own = [.. own];
            Peer = [.. peer];
            Key = key.Append(LooksAtBothEnds ? "|b" : "").ToString();
        }

        public RuleAction Action { get; }

        public TrafficSet[] Traffic { get; }

        public EndValues[] Own { get; }

        public EndValues[] Peer { get; }

        public bool LooksAtBothEnds { get; }

        public string Key { get; }
    }
}
