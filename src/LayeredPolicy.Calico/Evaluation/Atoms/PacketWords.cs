using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>Words that the explanations of conditions share.</summary>
internal static class PacketWords
{
    /// <summary><c>source</c> or <c>destination</c>.</summary>
    public static string Name(this PacketSide side) => side == PacketSide.Source ? "source" : "destination";

    /// <summary>One end of the packet: the workload or node when there is one, with the address when it is known.</summary>
    public static string PartyName(this in Packet packet, PacketSide side)
    {
        Party party = packet.Party(side);
        IpAddress? address = packet.Address(side);
        return party.IsOutside ? address?.ToString() ?? "outside" : address is null ? party.ToString() : $"{party} ({address})";
    }
}
