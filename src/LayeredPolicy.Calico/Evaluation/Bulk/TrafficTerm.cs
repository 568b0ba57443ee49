namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A condition on the traffic alone, as a union of numbered sets or what it leaves out.</summary>
/// <param name="Parts">The numbers of the sets.</param>
/// <param name="IsNegated">Whether it is met by the traffic outside the union.</param>
internal sealed record TrafficTerm(int[] Parts, bool IsNegated)
{
    /// <summary>The regions that meet it.</summary>
    /// <param name="parts">The regions of each numbered set.</param>
    /// <param name="full">All regions.</param>
    public ulong[] Mask(ulong[][] parts, ulong[] full)
    {
        var mask = new ulong[full.Length];
        foreach (int part in Parts)
        {
            for (int w = 0; w < mask.Length; w++)
            {
                mask[w] |= parts[part][w];
            }
        }

        for (int w = 0; IsNegated && w < mask.Length; w++)
        {
            mask[w] = full[w] & ~mask[w];
        }

        return mask;
    }
}
