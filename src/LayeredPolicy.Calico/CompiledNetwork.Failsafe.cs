using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Evaluation.Hosts;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

/// <content>The ports that stay open at a host endpoint whatever policy says.</content>
public sealed partial class CompiledNetwork
{
    // True for a connection that a failsafe port of the host on that side lets through; unknown when the port is open for some addresses
    // only and the other end's address is not known.
    private Truth IsFailsafe(Connection connection, Direction direction)
    {
        (Party own, IpAddress? remote) = direction == Direction.Egress
            ? (connection.Source, connection.DestinationAddress)
            : (connection.Destination, connection.SourceAddress);
        if (NodePlace.HostOf(own) is not { } node)
        {
            return Truth.False;
        }

        HostSettings settings = _lists.Node(node).Settings;
        Truth open = Truth.False;
        foreach (FailsafePort port in direction == Direction.Egress ? settings.OutboundFailsafes : settings.InboundFailsafes)
        {
            if (port.Protocol == connection.Protocol && port.Port == connection.DestinationPort)
            {
                open = open.Or(port.Net is not { } net ? Truth.True : remote is { } address ? net.Contains(address) ? Truth.True : Truth.False : Truth.Unknown);
            }
        }

        return open;
    }

    // The same as a set; an address that the pair does not settle stays part of the question.
    private TrafficBounds FailsafesOf(PartyPair pair, Direction direction)
    {
        (Party own, Party other) = direction == Direction.Egress ? (pair.Source, pair.Destination) : (pair.Destination, pair.Source);
        if (NodePlace.HostOf(own) is not { } node)
        {
            return TrafficBounds.None;
        }

        HostSettings settings = _lists.Node(node).Settings;
        return FailsafePort.Open(direction == Direction.Egress ? settings.OutboundFailsafes : settings.InboundFailsafes, other, direction, _peers);
    }
}
