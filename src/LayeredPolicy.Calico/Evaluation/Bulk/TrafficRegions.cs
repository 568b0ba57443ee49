using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// Cuts all traffic into regions that no given set divides, so that every set is a mask over the regions and set algebra is a few machine
/// words. Too many regions are refused; the caller then asks pair by pair.
/// </summary>
internal sealed class TrafficRegions
{
    /// <summary>The most regions: 8 machine words a mask.</summary>
    public const int MaxRegions = 512;

    private readonly List<TrafficSet> _regions;
    private readonly Dictionary<TrafficSet, ulong[]> _masks = [];

    private TrafficRegions(List<TrafficSet> regions) => _regions = regions;

    /// <summary>How many machine words a mask has.</summary>
    public int Words => (_regions.Count + 63) / 64;

    /// <summary>How many regions there are.</summary>
    public int Count => _regions.Count;

    /// <summary>The regions that the sets make; null when there are too many.</summary>
    public static TrafficRegions? Of(IEnumerable<TrafficSet> sets)
    {
        List<TrafficSet> regions = [TrafficSet.All];
        foreach (TrafficSet set in sets)
        {
            int count = regions.Count;
            for (int i = 0; i < count; i++)
            {
                TrafficSet inside = regions[i] & set;
                if (inside.IsEmpty || ReferenceEquals(inside, regions[i]) || inside.Equals(regions[i]))
                {
                    continue;
                }

                regions.Add(regions[i] - set);
                regions[i] = inside;
            }

            if (regions.Count > MaxRegions)
            {
                return null;
            }
        }

        return new(regions);
    }

    /// <summary>The regions of which the set consists. The set must be one that the regions were made of, or a combination of such.</summary>
    public ulong[] MaskOf(TrafficSet set)
    {
        if (!_masks.TryGetValue(set, out ulong[]? mask))
        {
            mask = new ulong[Words];
            for (int i = 0; i < _regions.Count; i++)
            {
                if (set.IsAll || (!set.IsEmpty && set.Contains(_regions[i])))
                {
                    mask[i >> 6] |= 1UL << i;
                }
            }

            _masks[set] = mask;
        }

        return mask;
    }

    /// <summary>The union of the regions of a mask.</summary>
    public TrafficBounds SetOf(ReadOnlySpan<ulong> mask)
    {
        var parts = new List<TrafficSet>();
        for (int i = 0; i < _regions.Count; i++)
        {
            if ((mask[i >> 6] & (1UL << i)) != 0)
            {
                parts.Add(_regions[i]);
            }
        }

        return TrafficBounds.Exactly(parts.Count == _regions.Count ? TrafficSet.All : TrafficSet.AnyOf(parts));
    }
}
