namespace LayeredPolicy.Calico.Validation;

/// <summary>Addresses and networks as the CEL library of the API server reads them: strictly, and without IPv4 addresses inside IPv6.</summary>
internal static class AddressText
{
    private static readonly Cidr s_mapped = Cidr.Parse("::ffff:0:0/96");

    /// <summary>Whether the text is an address of the family.</summary>
    public static bool IsAddress(string text, bool isV6) =>
        IpAddress.TryParse(text, out IpAddress address) && address.IsV6 == isV6 && !s_mapped.Contains(address);

    /// <summary>Whether the text is a network; bits behind the prefix may be set.</summary>
    public static bool IsCidr(string text) =>
        text.Contains('/', StringComparison.Ordinal) && Cidr.TryParse(text, out _, out _) && IpAddress.TryParse(text[..text.IndexOf('/', StringComparison.Ordinal)], out IpAddress address)
        && !s_mapped.Contains(address);
}
