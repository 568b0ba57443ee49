using System.Globalization;

namespace LayeredPolicy.Calico.Validation;

/// <summary>A protocol as Calico's client reads it: digits that fit a byte are a number, everything else is a name in its own spelling.</summary>
/// <param name="Number">The number, or null for a name.</param>
/// <param name="Name">The name; empty for a number.</param>
internal readonly record struct ClientProtocol(byte? Number, string Name)
{
    /// <summary>Reads the text of a protocol.</summary>
    public static ClientProtocol Parse(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) && byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte number)
            ? new(number, "")
            : new(null, text);

    /// <summary>Whether the name is one that the client knows; case counts.</summary>
    public bool IsKnownName => Name is "TCP" or "UDP" or "ICMP" or "ICMPv6" or "SCTP" or "UDPLite";

    /// <summary>Whether the protocol has ports. All-lower-case names count here, although they are refused as names.</summary>
    public bool HasPorts => Number is 6 or 17 or 132 || Name is "TCP" or "UDP" or "SCTP" or "tcp" or "udp" or "sctp";
}
