namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>
/// A set of traffic told by the numbered sets that hold it: of a run of them, those whose bit is set in a code, and none of the others.
/// Disjoint pieces so need few cuts, as many as their codes have bits.
/// </summary>
/// <param name="First">The number of the set of the lowest bit.</param>
/// <param name="Bits">How many sets there are.</param>
/// <param name="Code">Which of them hold the piece; never zero, the code of all traffic outside the pieces.</param>
internal readonly record struct TrafficPiece(int First, int Bits, int Code)
{
    /// <summary>One machine word of the regions of the piece.</summary>
    public ulong Word(ulong[][] parts, ulong[] full, int word)
    {
        ulong all = full[word];
        for (int bit = 0; bit < Bits; bit++)
        {
            ulong part = parts[First + bit][word];
            all &= (Code >> bit & 1) == 1 ? part : ~part;
        }

        return all;
    }
}
