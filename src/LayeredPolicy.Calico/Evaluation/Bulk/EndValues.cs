using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A condition on one end, worked out for many ends at once: those that meet it whatever the traffic, and those that meet it for some.</summary>
internal sealed class EndValues(ulong[] full, Dictionary<int, TrafficSet> partial)
{
    private static readonly Dictionary<int, TrafficSet> s_none = [];
    private static readonly Dictionary<int, ulong[]> s_noMasks = [];

    /// <summary>A bit for each end that meets the condition for all traffic.</summary>
    public ulong[] Full => full;

    /// <summary>The ends that meet the condition for some traffic only.</summary>
    public IReadOnlyDictionary<int, TrafficSet> Partial => partial;

    /// <summary>The ends for which a missing fact decides.</summary>
    public int[] Undecided { get; private init; } = [];

    /// <summary>The masks of <see cref="Partial"/>, once the regions are known.</summary>
    public Dictionary<int, ulong[]> Masks { get; } = partial.Count == 0 ? s_noMasks : [];

    /// <summary>Membership in each of the sets that rules ask about, for all ends.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="updated">The places of those that may belong to one of the wanted sets.</param>
    /// <param name="first">The number of the first set that is wanted.</param>
    /// <param name="sets">How many sets there are.</param>
    /// <param name="undecided">Receives the ends of which some membership is undecided.</param>
    public static EndValues[] OfMembership(BulkEnd[] ends, IReadOnlyList<int> updated, int first, int sets, bool[] undecided)
    {
        int words = (ends.Length + 63) / 64;
        var values = new EndValues[sets - first];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = new EndValues(new ulong[words], s_none);
        }

        foreach (int i in updated)
        {
            undecided[i] |= !ends[i].Peer.IsExact;
            if (!ends[i].Peer.ReachesTo(first))
            {
                continue;
            }

            // An end is in few sets, so it is cheaper to walk its sets than to ask each set.
            foreach (int set in ends[i].Peer.SetsFrom(first))
            {
                values[set - first].Full[i >> 6] |= 1UL << i;
            }
        }

        return values;
    }

    /// <summary>The ends that do not meet a condition that looks at membership alone.</summary>
    public EndValues Negated(int count)
    {
        ulong[] others = BulkPeers.FullMask(count);
        for (int w = 0; w < others.Length; w++)
        {
            others[w] &= ~full[w];
        }

        return new(others, s_none);
    }

    /// <summary>Works out any condition that looks at one end.</summary>
    /// <param name="atom">The condition.</param>
    /// <param name="ends">The ends.</param>
    public static EndValues Of(NetworkAtom atom, BulkEnd[] ends)
    {
        var undecided = new List<int>();
        var full = new ulong[(ends.Length + 63) / 64];
        var partial = new Dictionary<int, TrafficSet>();
        for (int i = 0; i < ends.Length; i++)
        {
            TrafficBounds value = Ask(atom, ends[i]);
            if (!value.IsExact)
            {
                undecided.Add(i);
            }
            else if (value.Certain.IsAll)
            {
                full[i >> 6] |= 1UL << i;
            }
            else if (!value.Certain.IsEmpty)
            {
                partial[i] = value.Certain;
            }
        }

        return new(full, partial) { Undecided = [.. undecided] };
    }

    /// <summary>Marks the ends for which a missing fact decides.</summary>
    public void MarkUndecided(bool[] undecided)
    {
        foreach (int end in Undecided)
        {
            undecided[end] = true;
        }
    }

    private static TrafficBounds Ask(NetworkAtom atom, BulkEnd end)
    {
        bool source = atom.Reach == AtomReach.Source;
        TrafficBounds value = atom.Between(source ? new(end.Party, Party.Outside, null) : new(Party.Outside, end.Party, null));
        if (end.Address is not { } address)
        {
            return value;
        }

        return source
            ? new(value.Certain.GivenSource(address), value.Possible.GivenSource(address))
            : new(value.Certain.GivenDestination(address), value.Possible.GivenDestination(address));
    }
}
