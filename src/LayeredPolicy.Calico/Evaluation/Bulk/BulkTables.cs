using System.Text;
using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Everything that the rows of a bulk answer share: rules sorted by what they look at, conditions worked out for all ends, regions.</summary>
internal sealed class BulkTables
{
    private readonly Dictionary<CompiledRule, BulkRule> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ConditionKey, EndValues> _values = [];
    private readonly Dictionary<(BulkRule, Direction), BulkPeers> _peers = [];
    private readonly HashSet<PolicyList> _fitting = [];

    private BulkTables(int count) => Count = count;

    /// <summary>How many ends there are.</summary>
    public int Count { get; }

    /// <summary>The regions of traffic.</summary>
    public TrafficRegions Regions { get; private set; } = null!;

    /// <summary>Works everything out; null when the traffic falls into too many regions.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="classes">Their classes of peers.</param>
    /// <param name="undecided">On entry the ends that cannot take part; more are added.</param>
    /// <param name="lists">The lists that will be walked.</param>
    public static BulkTables? Of(ReadOnlySpan<Party> ends, ReadOnlySpan<PeerClass> classes, bool[] undecided, IEnumerable<PolicyList> lists)
    {
        var tables = new BulkTables(ends.Length);
        var traffic = new HashSet<TrafficSet>();
        foreach (PolicyList list in lists)
        {
            bool fits = true;
            foreach (CompiledRule compiled in RulesOf(list))
            {
                if (!tables._rules.TryGetValue(compiled, out BulkRule? rule))
                {
                    tables._rules[compiled] = rule = new(compiled);
                    traffic.Add(rule.Traffic);
                    foreach (NetworkAtom atom in rule.Source.Concat(rule.Destination))
                    {
                        ConditionKey key = KeyOf(atom);
                        if (!tables._values.TryGetValue(key, out EndValues? values))
                        {
                            tables._values[key] = values = new(atom, ends, classes, undecided);
                            traffic.UnionWith(values.Partial.Values);
                        }
                    }
                }

                fits &= !rule.LooksAtBothEnds;
            }

            if (fits)
            {
                tables._fitting.Add(list);
            }
        }

        tables.Regions = TrafficRegions.Of(traffic.OrderBy(static t => t.ToString(2), StringComparer.Ordinal))!;
        return tables.Regions is null ? null : tables;
    }

    /// <summary>Whether every rule of the list looks at one end at a time.</summary>
    public bool Fits(PolicyList list) => _fitting.Contains(list);

    public BulkRule RuleOf(CompiledRule rule) => _rules[rule];

    /// <summary>A row in which all traffic of all peers is still to be judged.</summary>
    public ulong[] FullRow()
    {
        var row = new ulong[Count * Regions.Words];
        ulong[] full = Regions.MaskOf(TrafficSet.All);
        for (int i = 0; i < Count; i++)
        {
            full.CopyTo(row, i * full.Length);
        }

        return row;
    }

    /// <summary>The traffic for which the rule's conditions on the enforcing end hold.</summary>
    public TrafficSet OwnTraffic(BulkRule rule, Direction direction, int own)
    {
        TrafficSet traffic = rule.Traffic;
        foreach (NetworkAtom atom in direction == Direction.Ingress ? rule.Destination : rule.Source)
        {
            traffic &= _values[KeyOf(atom)].Of(own);
        }

        return traffic;
    }

    /// <summary>The peers that the rule's conditions on the peer select.</summary>
    public BulkPeers PeersOf(BulkRule rule, Direction direction)
    {
        if (!_peers.TryGetValue((rule, direction), out BulkPeers? peers))
        {
            _peers[(rule, direction)] = peers = Select(direction == Direction.Ingress ? rule.Source : rule.Destination);
        }

        return peers;
    }

    /// <summary>A key under which ends of one list have equal rows: what the rules' conditions on the end itself say.</summary>
    public string OwnSignature(PolicyList list, int own)
    {
        StringBuilder? signature = null;
        foreach (CompiledRule compiled in RulesOf(list))
        {
            BulkRule rule = _rules[compiled];
            foreach (NetworkAtom atom in list.Direction == Direction.Ingress ? rule.Destination : rule.Source)
            {
                TrafficSet value = _values[KeyOf(atom)].Of(own);
                (signature ??= new()).Append(value.IsAll ? "1" : value.IsEmpty ? "0" : "(" + string.Join('.', Regions.MaskOf(value)) + ")");
            }
        }

        return signature?.ToString() ?? "";
    }

    private static ConditionKey KeyOf(NetworkAtom atom) =>
        atom is MemberAtom member ? new(null, member.Set, member.Reach, member.IsNegated) : new(atom, 0, atom.Reach, false);

    private static IEnumerable<CompiledRule> RulesOf(PolicyList list) =>
        list.Tiers.SelectMany(t => t.Policies).Where(p => !p.IsStaged).SelectMany(p => p.Rules(list.Direction))
            .Concat(list.Profiles.SelectMany(p => p.Rules(list.Direction)))
            .Where(r => r.Action != RuleAction.Log);

    private BulkPeers Select(NetworkAtom[] atoms)
    {
        var full = new ulong[(Count + 63) / 64];
        Array.Fill(full, ulong.MaxValue);
        if ((Count & 63) != 0)
        {
            full[^1] = (1UL << Count) - 1;
        }

        Dictionary<int, TrafficSet>? partial = null;
        foreach (NetworkAtom atom in atoms)
        {
            EndValues values = _values[KeyOf(atom)];
            var next = new Dictionary<int, TrafficSet>();
            foreach ((int end, TrafficSet some) in values.Partial)
            {
                bool whole = (full[end >> 6] & (1UL << end)) != 0;
                if (whole || partial?.ContainsKey(end) == true)
                {
                    next[end] = whole ? some : partial![end] & some;
                }
            }

            foreach ((int end, TrafficSet some) in partial ?? [])
            {
                if ((values.Full[end >> 6] & (1UL << end)) != 0)
                {
                    next[end] = some;
                }
            }

            partial = next.Count == 0 ? null : next;
            for (int w = 0; w < full.Length; w++)
            {
                full[w] &= values.Full[w];
            }
        }

        return new(full, partial is null ? [] : [.. partial.Where(static p => !p.Value.IsEmpty).Select(p => (p.Key, Regions.MaskOf(p.Value)))]);
    }

    /// <summary>Conditions on membership in one set are one condition, whichever rules ask; others stand for themselves.</summary>
    private readonly record struct ConditionKey(NetworkAtom? Atom, int Set, AtomReach Reach, bool Negated);
}
