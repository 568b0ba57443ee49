using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>
/// The address of one end belongs to an endpoint or network set that a selector selects, or to none: <c>selector</c> with its namespace
/// and service-account conditions, <c>notSelector</c>, and <c>services</c> as a source.
/// </summary>
internal sealed class MemberAtom(PeerSource peers, PacketSide side, int set, string what, bool negated) : NetworkAtom(peers)
{
    /// <summary>The number of the set.</summary>
    public int Set => set;

    /// <summary>Whether the address must not belong to the set.</summary>
    public bool IsNegated => negated;

    /// <summary>Whether a peer of the class meets the condition.</summary>
    public Truth Holds(PeerClass peer) => negated ? peer.IsIn(set).Not() : peer.IsIn(set);

    /// <inheritdoc/>
    public override AtomReach Reach => side == PacketSide.Source ? AtomReach.Source : AtomReach.Destination;

    /// <inheritdoc/>
    public override Truth Test(in Packet packet)
    {
        Truth member = packet.Peer(side).IsIn(set);
        return negated ? member.Not() : member;
    }

    /// <inheritdoc/>
    public override TrafficBounds Between(PartyPair pair)
    {
        TrafficBounds members = Peers.Where(pair, side, peer => TrafficBounds.Of(peer.IsIn(set)));
        return negated ? !members : members;
    }

    /// <inheritdoc/>
    public override string Describe() => $"{side.Name()} {(negated ? "is none of" : "is one of")} {what}";

    /// <inheritdoc/>
    public override string Explain(in Packet packet) =>
        packet.Peer(side).IsIn(set) == Truth.Unknown
            ? $"{Peers.WhatIsUnknown(packet.Party(side), packet.Address(side), set)}, so {side.Name()} {packet.PartyName(side)} may or may not be one of {what}"
            : $"{side.Name()} {packet.PartyName(side)} is {(negated ? "one" : "none")} of {what}";
}
