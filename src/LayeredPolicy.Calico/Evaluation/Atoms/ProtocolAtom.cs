using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>The packet is of a protocol, or of any other: <c>protocol</c>, <c>notProtocol</c>.</summary>
internal sealed class ProtocolAtom(PeerSource peers, IpProtocol protocol, bool negated) : NetworkAtom(peers)
{
    /// <inheritdoc/>
    public override AtomReach Reach => AtomReach.Traffic;

    /// <inheritdoc/>
    public override Truth Test(in Packet packet) => packet.Protocol.Number == protocol.Number != negated ? Truth.True : Truth.False;

    /// <inheritdoc/>
    public override TrafficBounds Between(PartyPair pair)
    {
        TrafficSet set = TrafficSet.OfProtocol(protocol);
        return TrafficBounds.Exactly(negated ? !set : set);
    }

    /// <inheritdoc/>
    public override string Describe() => negated ? "protocol is not " + protocol : "protocol is " + protocol;

    /// <inheritdoc/>
    public override string Explain(in Packet packet) =>
        negated ? $"protocol is {protocol}" : $"protocol is {packet.Connection.Protocol}, not {protocol}";
}
