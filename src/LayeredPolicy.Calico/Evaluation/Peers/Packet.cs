using LayeredPolicy.Calico.Evaluation.Atoms;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>The first packet of a connection as policy sees it: the header, and for each end the sets that it belongs to.</summary>
internal readonly ref struct Packet(Connection connection, PeerClass source, PeerClass destination, bool judgeHttp)
{
    /// <summary>The header.</summary>
    public Connection Connection { get; } = connection;

    /// <summary>The protocol.</summary>
    public IpProtocol Protocol { get; } = connection.Protocol;

    /// <summary>What the sender's address belongs to.</summary>
    public PeerClass Source { get; } = source;

    /// <summary>What the receiver's address belongs to.</summary>
    public PeerClass Destination { get; } = destination;

    /// <summary>Whether the point that judges understands HTTP; the kernel does not and skips such conditions.</summary>
    public bool JudgeHttp { get; } = judgeHttp;

    /// <summary>The same packet at a point that does, or does not, understand HTTP.</summary>
    public Packet At(bool judgesHttp) => new(Connection, Source, Destination, judgesHttp);

    /// <summary>What one end belongs to.</summary>
    public PeerClass Peer(PacketSide side) => side == PacketSide.Source ? Source : Destination;

    /// <summary>Who one end is.</summary>
    public Party Party(PacketSide side) => side == PacketSide.Source ? Connection.Source : Connection.Destination;

    /// <summary>The address of one end, or null when it is not known.</summary>
    public IpAddress? Address(PacketSide side) => side == PacketSide.Source ? Connection.SourceAddress : Connection.DestinationAddress;

    /// <summary>The port of one end, or null when it is not known or there is none.</summary>
    public int? Port(PacketSide side) => side == PacketSide.Source ? Connection.SourcePort : Connection.DestinationPort;

    /// <summary>The IP version, 4 or 6, or 0 when neither address is known.</summary>
    public int IpVersion => (Connection.DestinationAddress ?? Connection.SourceAddress) is { } address ? address.IsV6 ? 6 : 4 : 0;
}
