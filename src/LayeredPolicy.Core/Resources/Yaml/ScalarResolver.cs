using System.Globalization;

namespace LayeredPolicy.Resources.Yaml;

/// <summary>
/// Finds out what a plain scalar stands for, by the YAML 1.1 rules of the library behind <c>kubectl</c>: yes, no, on, off, y and n are
/// booleans, 0777 is octal, 1_000 is a number; dates, times and numbers in base 60 are strings.
/// </summary>
internal static class ScalarResolver
{
    /// <summary>The type of a plain text without a tag.</summary>
    public static ScalarValue Resolve(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return new(ScalarKind.Null);
        }

        return text[0] switch
        {
            'y' or 'Y' or 'n' or 'N' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' or '~' => Word(text),
            '.' => Dotted(text),
            '+' or '-' => text[1..] is ".inf" or ".Inf" or ".INF"
                ? new(ScalarKind.Float, Float: text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity)
                : Number(text),
            >= '0' and <= '9' => Number(text),
            _ => ScalarValue.String,
        };
    }

    /// <summary>Whether the text is a date, with or without a time, in one of the forms that a <c>!!timestamp</c> tag accepts.</summary>
    public static bool IsTimestamp(ReadOnlySpan<char> text)
    {
        if (text.Length < 6 || text[4] != '-' || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        string[] formats =
        [
            "yyyy-M-d", "yyyy-M-d H:m:s", "yyyy-M-d H:m:s.FFFFFFF",
            "yyyy-M-d'T'H:m:sK", "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d't'H:m:sK", "yyyy-M-d't'H:m:s.FFFFFFFK",
        ];
        return DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }

    private static ScalarValue Word(ReadOnlySpan<char> text) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => ScalarValue.Of(true),
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => ScalarValue.Of(false),
        "~" or "null" or "Null" or "NULL" => new(ScalarKind.Null),
        _ => ScalarValue.String,
    };

    private static ScalarValue Dotted(ReadOnlySpan<char> text) => text switch
    {
        ".nan" or ".NaN" or ".NAN" => new(ScalarKind.Float, Float: double.NaN),
        ".inf" or ".Inf" or ".INF" => new(ScalarKind.Float, Float: double.PositiveInfinity),
        _ => Decimal(text),
    };

    private static ScalarValue Number(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> plain = text.Contains('_') ? text.ToString().Replace("_", "", StringComparison.Ordinal) : text;
        bool negative = !plain.IsEmpty && plain[0] == '-';
        bool signed = negative || (!plain.IsEmpty && plain[0] == '+');
        if (TryDigits(signed ? plain[1..] : plain, out ulong magnitude, out bool tooLarge))
        {
            if (!tooLarge && magnitude <= (ulong)long.MaxValue + (negative ? 1UL : 0))
            {
                return new(ScalarKind.Integer, negative ? unchecked(-(long)magnitude) : (long)magnitude);
            }

            if (!tooLarge && !signed)
            {
                return new(ScalarKind.Unsigned, unchecked((long)magnitude));
            }
        }

        ScalarValue number = Decimal(plain);
        return number.Kind == ScalarKind.String ? Binary(plain) : number;
    }

    // A sign may stand behind 0b: a quirk of the upstream library.
    private static ScalarValue Binary(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("0b") || text.Length < 4 || text[2] is not ('+' or '-'))
        {
            return ScalarValue.String;
        }

        bool negative = text[2] == '-';
        return TryRadix(text[3..], 2, out ulong magnitude, out bool tooLarge) && !tooLarge && magnitude <= long.MaxValue
            ? new(ScalarKind.Integer, negative ? -(long)magnitude : (long)magnitude)
            : ScalarValue.String;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out ulong value, out bool tooLarge)
    {
        if (text.Length > 0 && text[0] == '0')
        {
            int radix = text.Length < 3 ? 0 : (text[1] | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (radix > 0)
            {
                return TryRadix(text[2..], radix, out value, out tooLarge);
            }

            if (text.Length == 1)
            {
                value = 0;
                tooLarge = false;
                return true;
            }

            return TryRadix(text[1..], 8, out value, out tooLarge);
        }

        return TryRadix(text, 10, out value, out tooLarge);
    }

    private static bool TryRadix(ReadOnlySpan<char> text, int radix, out ulong value, out bool tooLarge)
    {
        value = 0;
        tooLarge = false;
        foreach (char c in text)
        {
            int digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : radix;
            if (digit >= radix)
            {
                return false;
            }

            UInt128 next = ((UInt128)value * (uint)radix) + (uint)digit;
            tooLarge |= next > ulong.MaxValue;
            value = (ulong)next;
        }

        return text.Length > 0;
    }

    // Digits with a point, an exponent, or both. Numbers beyond the double range are strings.
    private static ScalarValue Decimal(ReadOnlySpan<char> text)
    {
        if (!IsDecimal(text))
        {
            return ScalarValue.String;
        }

        double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(value) ? ScalarValue.String : new(ScalarKind.Float, Float: value);
    }

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        int i = text.Length > 0 && (text[0] is '+' or '-') ? 1 : 0;
        int whole = Digits(text, ref i);
        int fraction = 0;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            fraction = Digits(text, ref i);
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        if (i < text.Length && (text[i] is 'e' or 'E'))
        {
            i++;
            if (i < text.Length && (text[i] is '+' or '-'))
            {
                i++;
            }

            if (Digits(text, ref i) == 0)
            {
                return false;
            }
        }

        return i == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int i)
    {
        int from = i;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i - from;
    }
}
