namespace LayeredPolicy.Istio.Validation;

/// <summary>Addresses and blocks as istiod reads them: those of Go's <c>netip</c> package.</summary>
internal static class AddressText
{
    /// <summary>Whether the text is an address. IPv6 may carry a zone.</summary>
    public static bool IsAddress(string text)
    {
        int zone = text.IndexOf('%', StringComparison.Ordinal);
        return zone < 0
            ? IpAddress.TryParse(text, out _)
            : zone < text.Length - 1 && IpAddress.TryParse(text[..zone], out IpAddress address) && address.IsV6;
    }

    /// <summary>Whether the text is an address with a prefix length; bits behind the prefix may be set.</summary>
    public static bool IsBlock(string text) => text.Contains('/', StringComparison.Ordinal) && Cidr.TryParse(text, out _, out _);

    /// <summary>Whether the text is an address, or with a slash in it a block.</summary>
    public static bool IsAddressOrBlock(string text) => text.Contains('/', StringComparison.Ordinal) ? IsBlock(text) : IsAddress(text);
}
