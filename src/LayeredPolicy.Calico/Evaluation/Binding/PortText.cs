using System.Globalization;
using LayeredPolicy.Calico.Evaluation.Atoms;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Reads a port of a rule: a number, <c>first:last</c>, or a name.</summary>
internal static class PortText
{
    private const int NameLimit = 128;

    /// <summary>Reads the text; the name is null for a number or a range.</summary>
    public static bool TryRead(string text, out PortRange range, out string? name)
    {
        range = default;
        name = null;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            if (!Number(text.AsSpan(0, colon), out ushort first) || !Number(text.AsSpan(colon + 1), out ushort last) || first > last)
            {
                return false;
            }

            range = new(first, last);
            return true;
        }

        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            bool fits = Number(text, out ushort port);
            range = new(port, port);
            return fits;
        }

        name = text;
        return text.Length is > 0 and <= NameLimit && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');
    }

    private static bool Number(ReadOnlySpan<char> text, out ushort port) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port);
}
