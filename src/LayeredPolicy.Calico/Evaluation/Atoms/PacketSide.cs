namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>Which end of a packet a condition reads.</summary>
internal enum PacketSide
{
    /// <summary>The end that sends.</summary>
    Source,

    /// <summary>The end that receives.</summary>
    Destination,
}
