using System.Globalization;

namespace LayeredPolicy.Selectors;

/// <summary>Reads a 64-bit decimal integer as Kubernetes does: an optional sign, digits, nothing else.</summary>
internal static class GoInteger
{
    public static bool TryParse(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && text.IndexOf('\0') < 0;
}
