using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>The packet is of one IP version: what <c>ipVersion</c> says, or what the protocol names ICMP and ICMPv6 imply.</summary>
internal sealed class IpVersionAtom(PeerSource peers, int version) : NetworkAtom(peers)
{
    /// <inheritdoc/>
    public override AtomReach Reach => AtomReach.Both;

    /// <inheritdoc/>
    public override Truth Test(in Packet packet) =>
        packet.IpVersion is 0 ? Truth.Unknown : packet.IpVersion == version ? Truth.True : Truth.False;

    /// <inheritdoc/>
    public override TrafficBounds Between(PartyPair pair)
    {
        // A packet is of the family of its destination, whatever addresses the source has.
        bool v6 = version == 6;
        Truth destination = Peers.IsOfFamily(pair.Destination, v6);
        if (destination != Truth.Unknown)
        {
            return TrafficBounds.Of(destination);
        }

        if (Peers.IsAddressOpen(pair.Destination))
        {
            return TrafficBounds.Exactly(TrafficSet.OfDestinationAddresses(v6 ? AddressSet.V6 : AddressSet.V4));
        }

        Truth source = Peers.IsOfFamily(pair.Source, v6);
        return source != Truth.Unknown ? TrafficBounds.Of(source)
            : Peers.IsAddressOpen(pair.Source) ? TrafficBounds.Exactly(TrafficSet.OfSourceAddresses(v6 ? AddressSet.V6 : AddressSet.V4))
            : TrafficBounds.Unknown;
    }

    /// <inheritdoc/>
    public override string Describe() => version == 4 ? "IPv4" : "IPv6";

    /// <inheritdoc/>
    public override string Explain(in Packet packet) =>
        packet.IpVersion is 0 ? "no address is known, so neither is the IP version" : $"the packet is IPv{packet.IpVersion}, not {Describe()}";
}
