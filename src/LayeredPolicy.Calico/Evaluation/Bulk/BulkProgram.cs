using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// All of a bulk answer that depends on the rules alone, not on the ends asked about: rules and lists with equal ones made one, and the
/// regions into which conditions on traffic cut all traffic. It only grows, so the networks of one cluster share it and a change of one
/// policy adds little. Any number of threads may use it.
/// </summary>
internal sealed class BulkProgram
{
    private readonly Lock _gate = new();
    private readonly Numbering<TrafficKey> _traffic = new();
    private readonly List<NetworkAtom> _trafficAtoms = [];
    private readonly Numbering<EndCondition> _conditions = new();
    private readonly Numbering<string> _rules = new(StringComparer.Ordinal);
    private readonly Numbering<string> _shapes = new(StringComparer.Ordinal);
    private readonly Growing<RuleShape> _ruleShapes = new();
    private readonly Growing<ListShape> _listShapes = new();
    private TrafficCut? _cut;

    /// <summary>Sorts the rules of the lists and cuts the traffic. What was there before keeps its numbers.</summary>
    public BulkSnapshot With(IEnumerable<PolicyList> lists)
    {
        lock (_gate)
        {
            foreach (PolicyList list in lists)
            {
                list.Number = list.Number < 0 ? ShapeOf(list) : list.Number;
            }

            TrafficCut cut = _cut ?? new TrafficCut(_trafficAtoms);
            while (cut.Count < _trafficAtoms.Count)
            {
                cut = cut.TryAdd(_trafficAtoms[cut.Count]) ? cut : new TrafficCut(_trafficAtoms);
            }

            _cut = cut;
            return new(cut, _conditions.Items, _ruleShapes.Items, _listShapes.Items);
        }
    }

    private int ShapeOf(PolicyList list)
    {
        (bool PassesByDefault, int[] Rules)[] tiers =
        [
            .. list.Tiers.Where(static t => t.Counts(withStaged: false))
                .Select(t => (t.PassesByDefault, (int[])[.. t.Policies.Where(static p => !p.IsStaged).SelectMany(p => NumbersOf(p.Sequence(list.Direction), list.Direction))])),
        ];
        int[][] profiles = [.. list.Profiles.TakeWhile(static p => p.Exists).Select(p => NumbersOf(p.Sequence(list.Direction), list.Direction))];
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
    private int[] NumbersOf(RuleSequence sequence, Direction direction) =>
        sequence.Numbers ??= [.. sequence.Rules.Where(static r => r.Action != RuleAction.Log).Select(r => NumberOf(r, direction))];

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
