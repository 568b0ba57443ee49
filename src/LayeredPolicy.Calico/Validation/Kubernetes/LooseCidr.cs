using System.Globalization;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Networks as older Kubernetes read them, which still decides whether the exclusions of a block are looked at: leading zeros are allowed.</summary>
internal static class LooseCidr
{
    /// <summary>Reads a network.</summary>
    public static bool TryParse(string text, out Cidr network)
    {
        network = default;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return false;
        }

        string address = text[..slash];
        if (!address.Contains(':', StringComparison.Ordinal))
        {
            address = string.Join('.', address.Split('.').Select(p => p.Length > 1 ? p.TrimStart('0') is { Length: > 0 } digits ? digits : "0" : p));
        }

        if (!IpAddress.TryParse(address, out IpAddress first)
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > first.Bits)
        {
            return false;
        }

        network = new Cidr(first, length);
        return true;
    }
}
