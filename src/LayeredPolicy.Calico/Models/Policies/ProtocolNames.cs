namespace LayeredPolicy.Calico.Models;

/// <summary>Protocol names that Calico accepts in rules and ports; they are case sensitive.</summary>
public static class ProtocolNames
{
    /// <summary>Transmission Control Protocol, number 6.</summary>
    public const string TCP = "TCP";

    /// <summary>User Datagram Protocol, number 17.</summary>
    public const string UDP = "UDP";

    /// <summary>Stream Control Transmission Protocol, number 132.</summary>
    public const string SCTP = "SCTP";

    /// <summary>ICMP for IPv4, number 1.</summary>
    public const string ICMP = "ICMP";

    /// <summary>ICMP for IPv6, number 58.</summary>
    public const string ICMPv6 = "ICMPv6";

    /// <summary>UDP-Lite, number 136; takes no ports.</summary>
    public const string UDPLite = "UDPLite";
}
