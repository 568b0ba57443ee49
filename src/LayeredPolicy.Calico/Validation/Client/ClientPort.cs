using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LayeredPolicy.Calico.Validation;

/// <summary>A port of a rule as Calico's client reads it: a number, a range of numbers or a name.</summary>
/// <param name="Min">The first port; 0 for a name.</param>
/// <param name="Max">The last port; 0 for a name.</param>
/// <param name="Name">The name, or null for numbers.</param>
internal readonly record struct ClientPort(ushort Min, ushort Max, string? Name)
{
    private const int MaxNameLength = 128;

    /// <summary>Whether the port is given as numbers.</summary>
    public bool IsNumeric => Name is null;

    /// <summary>Reads the text of a port. Port 0 is read here and refused later; <c>80-90</c> is read as a name.</summary>
    public static bool TryParse(string text, out ClientPort port, [NotNullWhen(false)] out string? fault)
    {
        port = default;
        fault = null;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (AreDigits(text))
        {
            if (TryNumber(text, out ushort number))
            {
                port = new(number, number, null);
                return true;
            }

            fault = $"invalid port format ({text})";
        }
        else if (colon > 0 && AreDigits(text.AsSpan(0, colon)) && AreDigits(text.AsSpan(colon + 1)))
        {
            if (!TryNumber(text.AsSpan(0, colon), out ushort min))
            {
                fault = $"invalid minimum port number in range ({text})";
            }
            else if (!TryNumber(text.AsSpan(colon + 1), out ushort max))
            {
                fault = $"invalid maximum port number in range ({text})";
            }
            else if (min > max)
            {
                fault = $"minimum port number ({min}) is greater than maximum port number ({max}) in port range";
            }
            else
            {
                port = new(min, max, null);
            }
        }
        else if (text.Length is > 0 and <= MaxNameLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-'))
        {
            port = new(0, 0, text);
        }
        else
        {
            fault = $"invalid name for named port ({text})";
        }

        return fault is null;
    }

    /// <summary>Prints the port as the client writes it.</summary>
    public override string ToString() =>
        Name ?? (Min == Max ? Min.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Min}:{Max}"));

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static bool TryNumber(ReadOnlySpan<char> digits, out ushort number) =>
        ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
