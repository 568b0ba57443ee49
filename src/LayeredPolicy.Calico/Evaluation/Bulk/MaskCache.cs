namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>What one thread asked a <see cref="MaskPool"/> lately, so that most answers need no lock.</summary>
internal sealed class MaskCache(MaskPool pool)
{
    private const int Slots = 1 << 12;

    private readonly (ulong Mask, int Id)[] _masks = new (ulong, int)[Slots];
    private readonly (long Key, int Id)[] _pairs = new (long, int)[Slots];

    /// <summary>The number of a mask.</summary>
    public int IdOf(ReadOnlySpan<ulong> mask)
    {
        if (mask.Length != 1)
        {
            return mask.ContainsAnyExcept(0UL) ? pool.IdOf(mask) : 0;
        }

        ref (ulong Mask, int Id) slot = ref _masks[Slot(mask[0])];
        if (slot.Mask != mask[0])
        {
            slot = (mask[0], pool.IdOf(mask));
        }

        return slot.Id;
    }

    /// <summary>The number of the intersection of two masks.</summary>
    public int Intersect(int left, int right)
    {
        if (left == right || right == 1)
        {
            return left;
        }

        if (left == 1)
        {
            return right;
        }

        if (left == 0 || right == 0)
        {
            return 0;
        }

        long key = ((long)left << 32) | (uint)right;
        ref (long Key, int Id) slot = ref _pairs[Slot((ulong)key)];
        if (slot.Key != key)
        {
            slot = (key, pool.Intersect(left, right));
        }

        return slot.Id;
    }

    private static int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 52);
}
