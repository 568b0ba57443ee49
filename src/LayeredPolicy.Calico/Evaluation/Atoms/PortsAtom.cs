using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>
/// The port of one end is one of the list, or none of it: <c>ports</c>, <c>notPorts</c>. An entry is a range of numbers, or a name that
/// stands for the protocol and port under which each selected endpoint offers it.
/// </summary>
internal sealed class PortsAtom(PeerSource peers, PacketSide side, ImmutableArray<PortRange> ranges, ImmutableArray<NamedPortSet> names, bool negated)
    : NetworkAtom(peers)
{
    private readonly string _text = string.Join(", ", names.Select(n => n.Name).Concat(ranges.Select(r => r.ToString())));

    /// <summary>Which end's port it reads.</summary>
    public PacketSide Side => side;

    /// <summary>The ranges of numbers of the list.</summary>
    public ImmutableArray<PortRange> Ranges => ranges;

    /// <summary>Whether the port must not be of the list.</summary>
    public bool IsNegated => negated;

    /// <summary>The list in words. Lists with equal text hold the same ports and names.</summary>
    public string Text => _text;

    /// <inheritdoc/>
    public override AtomReach Reach => names.IsEmpty ? AtomReach.Traffic : side == PacketSide.Source ? AtomReach.Source : AtomReach.Destination;

    /// <inheritdoc/>
    public override Truth Test(in Packet packet)
    {
        Truth listed = IsListed(packet);
        return negated ? listed.Not() : listed;
    }

    /// <inheritdoc/>
    public override TrafficBounds Between(PartyPair pair)
    {
        TrafficSet numbers = OfPorts(ranges.Aggregate(PortSet.None, (all, r) => all | PortSet.Range(r.First, r.Last)));
        TrafficBounds listed = TrafficBounds.Exactly(numbers);
        if (!names.IsEmpty)
        {
            listed |= Peers.Where(pair, side, peer => new(Offered(peer.Ports), Offered(peer.PossiblePorts)));
        }

        return negated ? !listed : listed;
    }

    /// <inheritdoc/>
    public override string Describe() => $"{side.Name()} port {(negated ? "not in" : "in")} {_text}";

    /// <inheritdoc/>
    public override string Explain(in Packet packet) =>
        !packet.Connection.Protocol.HasPorts ? $"protocol {packet.Connection.Protocol} has no ports"
        : packet.Port(side) is not { } port ? $"the {side.Name()} port is not known"
        : negated ? $"{side.Name()} port is {port}, one of {_text}"
        : $"{side.Name()} port is {port}, not in {_text}";

    private TrafficSet Offered(IEnumerable<PortMember> members) => TrafficSet.AnyOf(
        members.Where(m => names.Any(n => n.Set == m.Set)).Select(m => TrafficSet.OfProtocol(new IpProtocol(m.Protocol)) & OfPorts(PortSet.Of(m.Port))));

    private TrafficSet OfPorts(PortSet ports) => side == PacketSide.Source ? TrafficSet.OfSourcePorts(ports) : TrafficSet.OfDestinationPorts(ports);

    private Truth IsListed(in Packet packet)
    {
        if (!packet.Protocol.HasPorts)
        {
            return Truth.False;
        }

        if (packet.Port(side) is not { } port)
        {
            return Truth.Unknown;
        }

        foreach (PortRange range in ranges)
        {
            if (range.Contains(port))
            {
                return Truth.True;
            }
        }

        PeerClass peer = packet.Peer(side);
        Truth listed = Truth.False;
        foreach (NamedPortSet name in names)
        {
            listed = listed.Or(peer.HasPort(name.Set, packet.Protocol.Number, port));
        }

        return listed;
    }
}
