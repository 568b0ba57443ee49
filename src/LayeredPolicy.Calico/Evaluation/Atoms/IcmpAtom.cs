using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>
/// The packet is ICMP of a type, and of a code when one is given, or of any other: <c>icmp</c>, <c>notICMP</c>. Neither form matches a
/// packet of another protocol.
/// </summary>
internal sealed class IcmpAtom(PeerSource peers, int type, int? code, bool negated) : NetworkAtom(peers)
{
    /// <inheritdoc/>
    public override AtomReach Reach => AtomReach.Traffic;

    /// <inheritdoc/>
    public override Truth Test(in Packet packet)
    {
        Connection connection = packet.Connection;
        if (!connection.Protocol.IsIcmp)
        {
            return Truth.False;
        }

        Truth equal = connection.IcmpType is not { } actual ? Truth.Unknown
            : actual != type ? Truth.False
            : code is null ? Truth.True
            : connection.IcmpCode is not { } actualCode ? Truth.Unknown
            : actualCode == code ? Truth.True : Truth.False;
        return negated ? equal.Not() : equal;
    }

    /// <inheritdoc/>
    public override TrafficBounds Between(PartyPair pair)
    {
        TrafficSet set = TrafficSet.OfIcmp(type, code);
        return TrafficBounds.Exactly(negated ? TrafficSet.OfIcmp(null, null) - set : set);
    }

    /// <inheritdoc/>
    public override string Describe() => $"ICMP type {(negated ? "is not" : "is")} {type}{(code is null ? "" : " code " + code)}";

    /// <inheritdoc/>
    public override string Explain(in Packet packet)
    {
        Connection connection = packet.Connection;
        return !connection.Protocol.IsIcmp ? $"protocol is {connection.Protocol}, not ICMP"
            : connection.IcmpType is not { } actual ? "the ICMP type is not known"
            : negated ? $"ICMP type is {actual}{(code is null ? "" : " code " + code)}"
            : $"ICMP type is {actual} code {connection.IcmpCode}, not type {type}{(code is null ? "" : " code " + code)}";
    }
}
