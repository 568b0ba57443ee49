using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A condition on one end, worked out for many ends at once: those that meet it whatever the traffic, and those that meet it for some.</summary>
internal sealed class EndValues
{
    private readonly Dictionary<int, TrafficSet> _partial = [];

    /// <summary>A bit for each end that meets the condition for all traffic.</summary>
    public ulong[] Full { get; }

    /// <summary>The ends that meet the condition for some traffic only.</summary>
    public IReadOnlyDictionary<int, TrafficSet> Partial => _partial;

    /// <summary>Works out the condition for the ends.</summary>
    /// <param name="atom">A condition that looks at one end only.</param>
    /// <param name="ends">The ends.</param>
    /// <param name="classes">The ends' classes of peers.</param>
    /// <param name="undecided">Receives the ends for which a missing fact decides.</param>
    public EndValues(NetworkAtom atom, ReadOnlySpan<Party> ends, ReadOnlySpan<PeerClass> classes, bool[] undecided)
    {
        Full = new ulong[(ends.Length + 63) / 64];
        for (int i = 0; i < ends.Length; i++)
        {
            if (undecided[i])
            {
                continue;
            }

            if (atom is MemberAtom member)
            {
                // The common case, without going through sets.
                Truth truth = member.Holds(classes[i]);
                undecided[i] |= truth == Truth.Unknown;
                Full[i >> 6] |= truth == Truth.True ? 1UL << i : 0;
                continue;
            }

            TrafficBounds value = atom.Between(atom.Reach == AtomReach.Source ? new(ends[i], Party.Outside, null) : new(Party.Outside, ends[i], null));
            if (!value.IsExact)
            {
                undecided[i] = true;
            }
            else if (value.Certain.IsAll)
            {
                Full[i >> 6] |= 1UL << i;
            }
            else if (!value.Certain.IsEmpty)
            {
                _partial[i] = value.Certain;
            }
        }
    }

    /// <summary>What the end meets the condition for.</summary>
    public TrafficSet Of(int end) =>
        (Full[end >> 6] & (1UL << end)) != 0 ? TrafficSet.All : _partial.TryGetValue(end, out TrafficSet? some) ? some : TrafficSet.None;
}
