using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A rule with its conditions sorted by what they look at: the traffic alone, one end, or both.</summary>
internal sealed class BulkRule
{
    public BulkRule(CompiledRule rule)
    {
        Action = rule.Action;
        TrafficSet traffic = TrafficSet.All;
        var source = new List<NetworkAtom>();
        var destination = new List<NetworkAtom>();
        foreach (NetworkAtom atom in rule.Atoms)
        {
            switch (atom.Reach)
            {
                case AtomReach.Traffic:
                    // Such a condition is the same set for every pair; any pair may be asked.
                    traffic &= atom is HttpAtom ? TrafficSet.All : atom.Between(s_anyPair).Certain;
                    break;
                case AtomReach.Source:
                    source.Add(atom);
                    break;
                case AtomReach.Destination:
                    destination.Add(atom);
                    break;
                default:
                    LooksAtBothEnds = true;
                    break;
            }
        }

        Traffic = traffic;
        Source = [.. source];
        Destination = [.. destination];
    }

    private static readonly PartyPair s_anyPair = new(Party.Outside, Party.Outside, null);

    public RuleAction Action { get; }

    public TrafficSet Traffic { get; }

    public NetworkAtom[] Source { get; }

    public NetworkAtom[] Destination { get; }

    public bool LooksAtBothEnds { get; }
}
