using System.Globalization;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Networks and addresses as Calico's client reads them.</summary>
/// <remarks>
/// Unlike the strict reading, a prefix length may have leading zeros, and an IPv4 address inside IPv6 counts as IPv4 as long as the prefix
/// does not cut into the part that says so.
/// </remarks>
/// <param name="IsV4">Whether the network counts as IPv4.</param>
/// <param name="PrefixLength">The prefix length as written.</param>
/// <param name="HasHostBits">Whether bits behind the prefix are set.</param>
/// <param name="Masked">The network without them.</param>
internal readonly record struct ClientNetwork(bool IsV4, int PrefixLength, bool HasHostBits, Cidr Masked)
{
    private static readonly Cidr s_mapped = Cidr.Parse("::ffff:0:0/96");

    /// <summary>Reads <c>address/length</c>.</summary>
    public static bool TryParse(string text, out ClientNetwork network)
    {
        network = default;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        ReadOnlySpan<char> digits = text.AsSpan(slash + 1);
        if (slash < 0 || !TryAddress(text[..slash], out IpAddress address) || digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > address.Bits)
        {
            return false;
        }

        var masked = new Cidr(address, length);
        network = new(!address.IsV6 || s_mapped.Contains(masked.First), length, masked.First != address, masked);
        return true;
    }

    /// <summary>Whether the text is a network or an address. The empty text is: the client reads it as no address at all.</summary>
    public static bool IsNetworkOrAddress(string text) => TryParse(text, out _) || IsAddressOrEmpty(text);

    /// <summary>Whether the text is a network without host bits, or an address, or empty.</summary>
    public static bool IsStrictNetworkOrAddress(string text) => TryParse(text, out ClientNetwork network) ? !network.HasHostBits : IsAddressOrEmpty(text);

    /// <summary>Whether the text is a network or an address of IPv4.</summary>
    public static bool IsV4NetworkOrAddress(string text) =>
        TryParse(text, out ClientNetwork network) ? network.IsV4 : TryAddress(text, out IpAddress address) && (!address.IsV6 || s_mapped.Contains(address));

    /// <summary>Whether the text is an address.</summary>
    public static bool IsAddress(string text) => TryAddress(text, out _);

    private static bool IsAddressOrEmpty(string text) => text.Length == 0 || TryAddress(text, out _);

    private static bool TryAddress(string text, out IpAddress address) => IpAddress.TryParse(text, out address);
}
