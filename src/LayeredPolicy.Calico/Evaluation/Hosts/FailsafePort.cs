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

    private bool Admits(IpAddress? remote) => Net is null || (remote is { } address && Net.Value.Contains(address));
}
