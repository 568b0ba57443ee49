using LayeredPolicy.Traffic;

namespace LayeredPolicy;

/// <summary>
/// Some sets of traffic, and the regions into which they cut all traffic: no set divides a region, and different regions are in different
/// sets. Work on masks of regions is work on the sets, at the speed of machine words.
/// </summary>
public sealed class TrafficPartition
{
    private readonly Node _regions;
    private readonly ulong[][] _masks;

    private TrafficPartition(Node regions, int count, ulong[][] masks)
    {
        _regions = regions;
        Count = count;
        _masks = masks;
    }

    /// <summary>How many regions there are; at least one.</summary>
    public int Count { get; }

    /// <summary>How many 64-bit words a mask has.</summary>
    public int Words => (Count + 63) / 64;

    /// <summary>Cuts all traffic by the sets.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="maxRegions">How many regions are accepted.</param>
    /// <returns>The partition, or null when there would be more regions than accepted.</returns>
    public static TrafficPartition? Of(IReadOnlyList<TrafficSet> sets, int maxRegions)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var labels = new LabelList();
        Node regions = labels.Root;
        var history = new List<List<(int From, bool Inside)>>();
        foreach (TrafficSet set in sets)
        {
            List<(int From, bool Inside)> step = labels.BeginStep();
            regions = DiagramOperation.Label(regions, set.Root, labels.Next);
            history.Add(step);
            if (step.Count > maxRegions)
            {
                return null;
            }
        }

        int count = history.Count == 0 ? 1 : history[^1].Count;
        return new(regions, count, MasksOf(history, count));
    }

    /// <summary>The mask of one of the sets that the partition was made of.</summary>
    public ReadOnlySpan<ulong> MaskOf(int set) => _masks[set];

    /// <summary>The union of the regions of a mask.</summary>
    public TrafficSet Union(ReadOnlySpan<ulong> mask)
    {
        ulong[] copy = mask.ToArray();
        return TrafficSet.FromDiagram(DiagramOperation.Relabel(_regions, label => (copy[label >> 6] & (1UL << label)) != 0));
    }

    // Every step renumbers the regions; walking the steps backwards from a final region tells in which sets it is.
    private static ulong[][] MasksOf(List<List<(int From, bool Inside)>> history, int count)
    {
        var masks = new ulong[history.Count][];
        for (int set = 0; set < masks.Length; set++)
        {
            masks[set] = new ulong[(count + 63) / 64];
        }

        for (int region = 0; region < count; region++)
        {
            int at = region;
            for (int set = masks.Length - 1; set >= 0; set--)
            {
                (int from, bool inside) = history[set][at];
                masks[set][region >> 6] |= inside ? 1UL << region : 0;
                at = from;
            }
        }

        return masks;
    }

    private sealed class LabelList
    {
        private readonly List<LabelNode> _nodes = [new(0)];
        private readonly Dictionary<(int, bool), LabelNode> _step = [];
        private List<(int From, bool Inside)> _made = [];

        public Node Root => _nodes[0];

        public List<(int From, bool Inside)> BeginStep()
        {
            _step.Clear();
            return _made = [];
        }

        public LabelNode Next(LabelNode from, bool inside)
        {
            if (!_step.TryGetValue((from.Label, inside), out LabelNode? next))
            {
                if (_made.Count == _nodes.Count)
                {
                    _nodes.Add(new(_made.Count));
                }

                next = _nodes[_made.Count];
                _made.Add((from.Label, inside));
                _step[(from.Label, inside)] = next;
            }

            return next;
        }
    }
}
