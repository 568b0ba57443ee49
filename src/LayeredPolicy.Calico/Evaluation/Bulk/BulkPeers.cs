using System.Numerics;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>The ends that all of some conditions select.</summary>
/// <param name="Full">A bit for each end selected whatever the traffic.</param>
/// <param name="Partial">The ends selected for some traffic, with its mask.</param>
internal sealed record BulkPeers(ulong[] Full, (int End, ulong[] Mask)[] Partial)
{
    /// <summary>Whether all ends are selected whatever the traffic, for want of a condition.</summary>
    public bool IsEveryone { get; private init; }

    /// <summary>The ends selected whatever the traffic as a list, where they are so few that this is quicker to walk; null where not.</summary>
    public int[]? Few { get; } = ListOf(Full);

    /// <summary>The ends that all the conditions select.</summary>
    public static BulkPeers Of(EndValues[] conditions, int count)
    {
        if (conditions.Length == 0)
        {
            return new(FullMask(count), []) { IsEveryone = true };
        }

        if (conditions is [{ Masks.Count: 0 } only])
        {
            return new(only.Full, []);
        }

        ulong[] full = FullMask(count);
        var partial = new Dictionary<int, ulong[]>();
        foreach (EndValues values in conditions)
        {
            var next = new Dictionary<int, ulong[]>();
            foreach ((int end, ulong[] some) in partial)
            {
                if (Holds(values.Full, end))
                {
                    next[end] = some;
                }
            }

            foreach ((int end, ulong[] some) in values.Masks)
            {
                if (Holds(full, end))
                {
                    next[end] = some;
                }
                else if (partial.TryGetValue(end, out ulong[]? before))
                {
                    next[end] = And(before, some);
                }
            }

            partial = next;
            for (int w = 0; w < full.Length; w++)
            {
                full[w] &= values.Full[w];
            }
        }

        return new(full, [.. partial.Select(static p => (p.Key, p.Value))]);
    }

    /// <summary>Whether an end is selected for any traffic.</summary>
    /// <param name="end">The end.</param>
    /// <param name="some">For which traffic; null for all.</param>
    public bool Share(int end, out ulong[]? some)
    {
        some = null;
        if (IsEveryone || Holds(Full, end))
        {
            return true;
        }

        foreach ((int other, ulong[] mask) in Partial)
        {
            if (other == end)
            {
                some = mask;
                return true;
            }
        }

        return false;
    }

    /// <summary>A mask of so many ones.</summary>
    public static ulong[] FullMask(int bits)
    {
        var mask = new ulong[(bits + 63) / 64];
        Array.Fill(mask, ulong.MaxValue);
        if ((bits & 63) != 0)
        {
            mask[^1] = (1UL << bits) - 1;
        }

        return mask;
    }

    /// <summary>The intersection of two masks of equal length.</summary>
    public static ulong[] And(ulong[] left, ulong[] right)
    {
        var both = new ulong[left.Length];
        for (int w = 0; w < both.Length; w++)
        {
            both[w] = left[w] & right[w];
        }

        return both;
    }

    private static int[]? ListOf(ulong[] full)
    {
        int count = 0;
        foreach (ulong word in full)
        {
            count += BitOperations.PopCount(word);
        }

        if (count > full.Length)
        {
            return null;
        }

        var list = new int[count];
        int at = 0;
        for (int w = 0; at < count; w++)
        {
            for (ulong bits = full[w]; bits != 0; bits &= bits - 1)
            {
                list[at++] = (w << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return list;
    }

    private static bool Holds(ulong[] bits, int at) => (bits[at >> 6] & (1UL << at)) != 0;
}
