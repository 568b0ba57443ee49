using System.Diagnostics.CodeAnalysis;

namespace LayeredPolicy;

/// <summary>A network in CIDR form. Host bits that were set in the text are cleared; <see cref="TryParse"/> says whether there were any.</summary>
public readonly record struct Cidr
{
    /// <summary>Makes the network of the given prefix length that holds the address.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The prefix length does not fit the address family.</exception>
    public Cidr(IpAddress address, int prefixLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, address.Bits);
        PrefixLength = prefixLength;
        First = new IpAddress(address.Value & MaskOf(address.Bits, prefixLength), address.IsV6);
    }

    /// <summary>The first address of the network, its host bits zero.</summary>
    public IpAddress First { get; }

    /// <summary>The prefix length in bits.</summary>
    public int PrefixLength { get; }

    /// <summary>The last address of the network.</summary>
    public IpAddress Last => new(First.Value | ~MaskOf(First.Bits, PrefixLength) & FamilyMask(First.Bits), First.IsV6);

    /// <summary>Whether the network is IPv6.</summary>
    public bool IsV6 => First.IsV6;

    /// <summary>Whether the address lies in the network. Addresses of the other family never do.</summary>
    public bool Contains(IpAddress address) =>
        address.IsV6 == First.IsV6 && (address.Value & MaskOf(First.Bits, PrefixLength)) == First.Value;

    /// <summary>Reads <c>address/length</c>; a bare address is read as a network of that one address.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="network">The network, its host bits cleared.</param>
    /// <param name="hostBits">Whether the text had host bits set, as in <c>10.0.0.1/8</c>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr network, out bool hostBits)
    {
        network = default;
        hostBits = false;
        if (text is null)
        {
            return false;
        }

        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IpAddress.TryParse(slash < 0 ? text : text[..slash], out IpAddress address))
        {
            return false;
        }

        int length = address.Bits;
        if (slash >= 0)
        {
            ReadOnlySpan<char> digits = text.AsSpan(slash + 1);
            if (digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0') ||
                !int.TryParse(digits, System.Globalization.NumberStyles.None, null, out length) || length > address.Bits)
            {
                return false;
            }
        }

        network = new Cidr(address, length);
        hostBits = network.First != address;
        return true;
    }

    /// <summary>Reads a network; see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not a network.</exception>
    public static Cidr Parse(string text) =>
        TryParse(text, out Cidr network, out _) ? network : throw new FormatException($"'{text}' is not an address or a network in CIDR form");

    /// <summary>Prints <c>address/length</c>.</summary>
    public override string ToString() => $"{First}/{PrefixLength}";

    private static UInt128 FamilyMask(int bits) => bits == 128 ? UInt128.MaxValue : uint.MaxValue;

    private static UInt128 MaskOf(int bits, int length) =>
        length == 0 ? UInt128.Zero : FamilyMask(bits) & (UInt128.MaxValue << (bits - length));
}
