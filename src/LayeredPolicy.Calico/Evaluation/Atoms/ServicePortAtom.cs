using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>
/// The destination address, protocol and port together are an endpoint of a service: <c>destination.services</c>. The service's own
/// address never matches, as policy sees packets after it was translated.
/// </summary>
internal sealed class ServicePortAtom(PeerSource peers, int set, string service) : NetworkAtom(peers)
{
    /// <inheritdoc/>
    public override AtomReach Reach => AtomReach.Destination;

    /// <inheritdoc/>
    public override Truth Test(in Packet packet) =>
        !packet.Connection.Protocol.HasPorts ? Truth.False
        : packet.Connection.DestinationPort is not { } port ? Truth.Unknown
        : packet.Destination.HasPort(set, packet.Connection.Protocol.Number, port);

    /// <inheritdoc/>
    public override TrafficBounds Between(PartyPair pair) =>
        Peers.Where(pair, PacketSide.Destination, peer => new(Offered(peer.Ports), Offered(peer.PossiblePorts)));

    /// <inheritdoc/>
    public override string Describe() => $"destination is an endpoint of service {service}";

    /// <inheritdoc/>
    public override string Explain(in Packet packet) =>
        $"destination {packet.PartyName(PacketSide.Destination)} {packet.Connection.Protocol} {packet.Connection.DestinationPort} is no endpoint of service {service}";

    private TrafficSet Offered(IEnumerable<PortMember> members) => TrafficSet.AnyOf(
        members.Where(m => m.Set == set).Select(m => TrafficSet.OfProtocol(new IpProtocol(m.Protocol)) & TrafficSet.OfDestinationPorts(PortSet.Of(m.Port))));
}
