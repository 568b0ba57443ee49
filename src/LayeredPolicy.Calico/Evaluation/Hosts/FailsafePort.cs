using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>A port that stays open at host endpoints whatever policy says, so that a mistake does not cut off the node.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Port">The port.</param>
/// <param name="Net">The remote addresses that it is open for; null for all.</param>
internal sealed record FailsafePort(IpProtocol Protocol, int Port, Cidr? Net)
{
    /// <summary>Whether one of the ports covers a packet by its destination port.</summary>
    public static bool Cover(IEnumerable<FailsafePort> ports, Connection packet, IpAddress? remote) =>
        ports.Any(p => p.Protocol == packet.Protocol && p.Port == packet.DestinationPort && p.Admits(remote));

    /// <summary>Whether one of the ports covers the answer to a packet, by its source port.</summary>
    public static bool CoverAnswer(IEnumerable<FailsafePort> ports, Connection packet, IpAddress? remote) =>
        ports.Any(p => p.Protocol == packet.Protocol && p.Port == packet.SourcePort && p.Admits(remote));

    /// <summary>The traffic that some of the ports let through.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="remote">The end that is not the host.</param>
    /// <param name="direction">Egress for ports open from the host, ingress for ports open towards it.</param>
    /// <param name="peers">Knows the addresses of the ends.</param>
    public static TrafficBounds Open(IEnumerable<FailsafePort> ports, Party remote, Direction direction, PeerIndex peers) =>
        Open(ports, TrafficSet.OfDestinationPorts, remote, direction, peers);

    /// <summary>The traffic that answers what some of the ports let through, by its source port.</summary>
    public static TrafficBounds OpenAnswers(IEnumerable<FailsafePort> ports, Party remote, Direction direction, PeerIndex peers) =>
        Open(ports, TrafficSet.OfSourcePorts, remote, direction, peers);

    private static TrafficBounds Open(IEnumerable<FailsafePort> ports, Func<PortSet, TrafficSet> at, Party remote, Direction direction, PeerIndex peers)
    {
        TrafficBounds open = TrafficBounds.None;
        foreach (FailsafePort port in ports)
        {
            TrafficSet set = TrafficSet.OfProtocol(port.Protocol) & at(PortSet.Of(port.Port));
            open |= port.Net is not { } net ? TrafficBounds.Exactly(set)
                : peers.IsAddressOpen(remote) ? TrafficBounds.Exactly(set & OfRemote(AddressSet.Of(net), direction))
                : peers.AddressesOf(remote) is [var address] ? net.Contains(address) ? TrafficBounds.Exactly(set) : TrafficBounds.None
                : new(TrafficSet.None, set);
        }

        return open;
    }

    private static TrafficSet OfRemote(AddressSet net, Direction direction) =>
        direction == Direction.Egress ? TrafficSet.OfDestinationAddresses(net) : TrafficSet.OfSourceAddresses(net);

    private bool Admits(IpAddress? remote) => Net is null || (remote is { } address && Net.Value.Contains(address));
}
