using System.Numerics;
using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// All of a bulk answer that depends on the rules alone, not on the ends asked about: rules and lists with equal ones made one, and the
/// regions into which conditions on traffic cut all traffic. Immutable, so a network keeps it for later answers.
/// </summary>
internal sealed class BulkProgram
{
    /// <summary>16 machine words a mask; more regions than that are asked about pair by pair.</summary>
    public const int MaxRegions = 1024;

    private static readonly PartyPair s_anyPair = new(Party.Outside, Party.Outside, null);

    private readonly PolicyList[] _lists;
    private readonly Dictionary<PolicyList, int> _shapeOf = [];
    private readonly Numbering<TrafficKey> _traffic = new();
    private readonly List<NetworkAtom> _trafficAtoms = [];
    private readonly Numbering<EndCondition> _conditions = new();
    private readonly Numbering<string> _rules = new(StringComparer.Ordinal);
    private readonly Numbering<string> _shapes = new(StringComparer.Ordinal);
    private readonly List<RuleShape> _ruleShapes = [];
    private readonly List<ListShape> _listShapes = [];
    private readonly Dictionary<CompiledRule[], int[]> _rulesOf = [];

    /// <summary>Sorts the rules of the lists and cuts the traffic.</summary>
    public BulkProgram(PolicyList[] lists)
    {
        _lists = lists;
        foreach (PolicyList list in lists)
        {
            _shapeOf[list] = ShapeOf(list);
        }

        (Parts, Terms) = Cut(_trafficAtoms);
        Regions = TrafficPartition.Of(Parts, MaxRegions);
    }

    /// <summary>The sets that cut traffic so that every condition on traffic is a union of what they cut.</summary>
    public TrafficSet[] Parts { get; }

    /// <summary>The conditions on traffic, by number.</summary>
    public TrafficTerm[] Terms { get; }

    /// <summary>The conditions on one end, by number.</summary>
    public IReadOnlyList<EndCondition> Conditions => _conditions.Items;

    /// <summary>The rules, by number.</summary>
    public IReadOnlyList<RuleShape> Rules => _ruleShapes;

    /// <summary>The lists, by number.</summary>
    public IReadOnlyList<ListShape> Lists => _listShapes;

    /// <summary>The regions of traffic as far as <see cref="Parts"/> cut it; null when there are too many.</summary>
    public TrafficPartition? Regions { get; }

    /// <summary>Whether it was made of these lists.</summary>
    public bool IsOf(PolicyList[] lists) => _lists.AsSpan().SequenceEqual(lists);

    /// <summary>The number of the list. Lists that say the same have one.</summary>
    public int NumberOf(PolicyList list) => _shapeOf[list];

    private static (TrafficSet[] Parts, TrafficTerm[] Terms) Cut(List<NetworkAtom> atoms)
    {
        var parts = new List<TrafficSet>();
        var terms = new TrafficTerm[atoms.Count];
        foreach (IGrouping<PacketSide?, int> side in Enumerable.Range(0, atoms.Count).GroupBy(i => (atoms[i] as PortsAtom)?.Side))
        {
            if (side.Key is { } end)
            {
                CutPorts(end, [.. side], atoms, parts, terms);
                continue;
            }

            foreach (int i in side)
            {
                // Such a condition is the same set for every pair; any pair may be asked.
                terms[i] = new([new(parts.Count, 1, 1)], false);
                parts.Add(atoms[i].Between(s_anyPair).Certain);
            }
        }

        return ([.. parts], terms);
    }

    private static void CutPorts(PacketSide side, int[] which, List<NetworkAtom> atoms, List<TrafficSet> parts, TrafficTerm[] terms)
    {
        var classes = new PortClasses([.. which.Select(i => (IReadOnlyList<PortRange>)((PortsAtom)atoms[i]).Ranges)]);
        int first = parts.Count, bits = 32 - BitOperations.LeadingZeroCount((uint)classes.Sets.Count);
        for (int bit = 0; bit < bits; bit++)
        {
            PortSet ports = Enumerable.Range(0, classes.Sets.Count).Where(c => ((c + 1) >> bit & 1) == 1).Aggregate(PortSet.None, (all, c) => all | classes.Sets[c]);
            parts.Add(side == PacketSide.Source ? TrafficSet.OfSourcePorts(ports) : TrafficSet.OfDestinationPorts(ports));
        }

        for (int i = 0; i < which.Length; i++)
        {
            terms[which[i]] = new([.. classes.Of(i).Select(c => new TrafficPiece(first, bits, c + 1))], ((PortsAtom)atoms[which[i]]).IsNegated);
        }
    }

    private int ShapeOf(PolicyList list)
    {
        (bool PassesByDefault, int[] Rules)[] tiers =
        [
            .. list.Tiers.Where(static t => t.Counts(withStaged: false))
                .Select(t => (t.PassesByDefault, (int[])[.. t.Policies.Where(static p => !p.IsStaged).SelectMany(p => NumbersOf(p.Rules(list.Direction), list.Direction))])),
        ];
        int[][] profiles = [.. list.Profiles.TakeWhile(static p => p.Exists).Select(p => NumbersOf(p.Rules(list.Direction), list.Direction))];
        var key = new NumberText();
        foreach ((bool passesByDefault, int[] rules) in tiers)
        {
            key.Add(passesByDefault ? -1 : -2).Add(rules);
        }

        key.Add(-3);
        foreach (int[] rules in profiles)
        {
            key.Add(rules);
        }

        int number = _shapes.Of(key.ToString());
        if (number == _listShapes.Count)
        {
            _listShapes.Add(new(tiers, profiles));
        }

        return number;
    }

    // A policy is in many lists; its rules are sorted once.
    private int[] NumbersOf(CompiledRule[] rules, Direction direction)
    {
        if (!_rulesOf.TryGetValue(rules, out int[]? numbers))
        {
            _rulesOf[rules] = numbers = [.. rules.Where(static r => r.Action != RuleAction.Log).Select(r => NumberOf(r, direction))];
        }

        return numbers;
    }

    private int NumberOf(CompiledRule rule, Direction direction)
    {
        var traffic = new List<int>();
        var own = new List<int>();
        var peer = new List<int>();
        bool both = false;
        foreach (NetworkAtom atom in rule.Atoms)
        {
            switch (atom.Reach)
            {
                case var _ when atom is HttpAtom:
                    break;
                case AtomReach.Traffic:
                    traffic.Add(_traffic.Of(TrafficKey.Of(atom)));
                    if (traffic[^1] == _trafficAtoms.Count)
                    {
                        _trafficAtoms.Add(atom);
                    }

                    break;
                case AtomReach.Both:
                    both = true;
                    break;
                default:
                    bool isOwn = atom.Reach == (direction == Direction.Ingress ? AtomReach.Destination : AtomReach.Source);
                    (isOwn ? own : peer).Add(_conditions.Of(EndCondition.Of(atom)));
                    break;
            }
        }

        int number = _rules.Of(new NumberText().Add((int)rule.Action).Add(both ? 1 : 0).Add([.. traffic]).Add([.. own]).Add([.. peer]).ToString());
        if (number == _ruleShapes.Count)
        {
            _ruleShapes.Add(new(rule.Action, [.. traffic], [.. own], [.. peer], both));
        }

        return number;
    }

    /// <summary>What a condition on traffic says.</summary>
    private readonly record struct TrafficKey(PacketSide? Side, bool IsNegated, string Text)
    {
        public static TrafficKey Of(NetworkAtom atom) => atom is PortsAtom ports ? new(ports.Side, ports.IsNegated, ports.Text) : new(null, false, atom.Describe());
    }
}
