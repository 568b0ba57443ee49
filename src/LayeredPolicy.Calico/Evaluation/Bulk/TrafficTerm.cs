namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>A condition on the traffic alone, as a union of pieces or what it leaves out.</summary>
/// <param name="Pieces">The pieces.</param>
/// <param name="IsNegated">Whether it is met by the traffic outside the union.</param>
internal sealed record TrafficTerm(TrafficPiece[] Pieces, bool IsNegated)
{
    /// <summary>The regions that meet it.</summary>
    /// <param name="parts">The regions of each numbered set.</param>
    /// <param name="full">All regions.</param>
    public ulong[] Mask(ulong[][] parts, ulong[] full)
    {
        var mask = new ulong[full.Length];
        for (int w = 0; w < mask.Length; w++)
        {
            ulong any = 0;
            foreach (TrafficPiece piece in Pieces)
            {
                any |= piece.Word(parts, full, w);
            }

            mask[w] = IsNegated ? full[w] & ~any : any;
        }

        return mask;
    }
}
