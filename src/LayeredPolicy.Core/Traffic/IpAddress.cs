using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace LayeredPolicy;

/// <summary>An IPv4 or IPv6 address as a value: the family, and the address as an unsigned number. The default value is 0.0.0.0.</summary>
/// <param name="Value">The address as a number; an IPv4 address fills the low 32 bits.</param>
/// <param name="IsV6">Whether the address is IPv6. An IPv4-mapped IPv6 address stays IPv6.</param>
public readonly record struct IpAddress(UInt128 Value, bool IsV6) : IComparable<IpAddress>
{
    /// <summary>The number of bits of an address of this family: 32 or 128.</summary>
    public int Bits => IsV6 ? 128 : 32;

    /// <summary>Reads an address in its usual text form, without zone, prefix or port.</summary>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public static IpAddress Parse(string text) =>
        TryParse(text, out IpAddress address) ? address : throw new FormatException($"'{text}' is not an IPv4 or IPv6 address");

    /// <summary>Reads an address. IPv4 must have four decimal octets without leading zeros; IPv6 may not carry a zone.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IpAddress address)
    {
        address = default;
        if (string.IsNullOrEmpty(text) || text.Contains('%') || text.Contains('[') || text.Contains('/'))
        {
            return false;
        }

        if (!text.Contains(':'))
        {
            return TryParseV4(text, out address);
        }

        if (!IPAddress.TryParse(text, out IPAddress? parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[16];
        parsed.TryWriteBytes(bytes, out _);
        address = new(BinaryPrimitives.ReadUInt128BigEndian(bytes), true);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(IpAddress other) => IsV6 != other.IsV6 ? IsV6.CompareTo(other.IsV6) : Value.CompareTo(other.Value);

    /// <summary>The same address as a <see cref="IPAddress"/>.</summary>
    public IPAddress ToIPAddress()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return new IPAddress(IsV6 ? bytes : bytes[12..]);
    }

    /// <summary>Prints the canonical text of the address.</summary>
    public override string ToString() => ToIPAddress().ToString();

    private static bool TryParseV4(string text, out IpAddress address)
    {
        address = default;
        uint value = 0;
        int parts = 0;
        foreach (Range range in text.AsSpan().Split('.'))
        {
            ReadOnlySpan<char> part = text.AsSpan(range);
            if (++parts > 4 || part.Length is 0 or > 3 || (part.Length > 1 && part[0] == '0') ||
                !byte.TryParse(part, System.Globalization.NumberStyles.None, null, out byte octet))
            {
                return false;
            }

            value = (value << 8) | octet;
        }

        address = new(value, false);
        return parts == 4;
    }
}
