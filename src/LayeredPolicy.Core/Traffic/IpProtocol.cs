using System.Globalization;

namespace LayeredPolicy;

/// <summary>An IP protocol number, 0 to 255, with the names that policy languages use.</summary>
/// <param name="Number">The protocol number of the IP header.</param>
public readonly record struct IpProtocol(byte Number)
{
    /// <summary>Internet Control Message Protocol for IPv4, number 1.</summary>
    public static IpProtocol Icmp => new(1);

    /// <summary>Transmission Control Protocol, number 6.</summary>
    public static IpProtocol Tcp => new(6);

    /// <summary>User Datagram Protocol, number 17.</summary>
    public static IpProtocol Udp => new(17);

    /// <summary>Internet Control Message Protocol for IPv6, number 58.</summary>
    public static IpProtocol IcmpV6 => new(58);

    /// <summary>Stream Control Transmission Protocol, number 132.</summary>
    public static IpProtocol Sctp => new(132);

    /// <summary>Lightweight User Datagram Protocol, number 136.</summary>
    public static IpProtocol UdpLite => new(136);

    /// <summary>Whether packets of the protocol carry ports that policy can match: TCP, UDP and SCTP.</summary>
    public bool HasPorts => Number is 6 or 17 or 132;

    /// <summary>Whether the protocol is ICMP or ICMPv6.</summary>
    public bool IsIcmp => Number is 1 or 58;

    /// <summary>Reads a protocol name in any case, or a decimal number from 0 to 255.</summary>
    public static bool TryParse(string? text, out IpProtocol protocol)
    {
        protocol = default;
        switch (text?.ToUpperInvariant())
        {
            case "ICMP": protocol = Icmp; return true;
            case "TCP": protocol = Tcp; return true;
            case "UDP": protocol = Udp; return true;
            case "ICMPV6": protocol = IcmpV6; return true;
            case "SCTP": protocol = Sctp; return true;
            case "UDPLITE": protocol = UdpLite; return true;
            default:
                bool number = byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte value);
                protocol = new(value);
                return number;
        }
    }

    /// <summary>Prints the name in the spelling of Calico policies, or the number.</summary>
    public override string ToString() => Number switch
    {
        1 => "ICMP",
        6 => "TCP",
        17 => "UDP",
        58 => "ICMPv6",
        132 => "SCTP",
        136 => "UDPLite",
        _ => Number.ToString(CultureInfo.InvariantCulture),
    };
}
