using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>One rule: conditions that must all hold, and what it then does.</summary>
internal sealed class CompiledRule(RuleAction action, NetworkAtom[] atoms, RuleRef reference, int index)
{
    /// <summary>What the rule does.</summary>
    public RuleAction Action { get; } = action;

    /// <summary>Where it is written.</summary>
    public RuleRef Reference { get; } = reference;

    /// <summary>Its index after conversion, from zero; Log rules count.</summary>
    public int Index { get; } = index;

    /// <summary>The conditions.</summary>
    public ReadOnlySpan<NetworkAtom> Atoms => atoms;

    /// <summary>Whether the packet meets all conditions. Allocates nothing.</summary>
    public Truth Matches(in Packet packet)
    {
        Truth all = Truth.True;
        foreach (NetworkAtom atom in atoms)
        {
            Truth one = atom.Test(packet);
            if (one == Truth.False)
            {
                return Truth.False;
            }

            all = one == Truth.Unknown ? Truth.Unknown : all;
        }

        return all;
    }

    /// <summary>The traffic between two ends that meets all conditions.</summary>
    /// <param name="pair">The two ends.</param>
    /// <param name="judgeHttp">Whether conditions on requests count.</param>
    public TrafficBounds Between(PartyPair pair, bool judgeHttp)
    {
        TrafficBounds all = TrafficBounds.All;
        foreach (NetworkAtom atom in atoms)
        {
            if (all.Possible.IsEmpty)
            {
                break;
            }

            if (judgeHttp || atom is not HttpAtom)
            {
                all &= atom.Between(pair);
            }
        }

        return all;
    }

    /// <summary>Why the packet does not certainly match: the first condition that fails, or that is undecided when none fails.</summary>
    public string Explain(in Packet packet)
    {
        NetworkAtom? undecided = null;
        foreach (NetworkAtom atom in atoms)
        {
            switch (atom.Test(packet))
            {
                case Truth.False: return atom.Explain(packet);
                case Truth.Unknown: undecided ??= atom; break;
            }
        }

        return undecided?.Explain(packet) ?? "it matches";
    }

    /// <summary>The conditions in words.</summary>
    public string Describe() => atoms.Length == 0 ? "everything" : string.Join(" and ", atoms.Select(a => a.Describe()));
}
