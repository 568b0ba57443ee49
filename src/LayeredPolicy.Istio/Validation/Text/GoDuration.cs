using System.Globalization;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Durations as Go writes them, which is how Istio and CEL read them: <c>1.5s</c>, <c>1h30m</c>, <c>-2ms</c>, <c>0</c>.</summary>
/// <remarks>See https://pkg.go.dev/time#ParseDuration. Days and bare numbers other than <c>0</c> are no durations.</remarks>
internal static class GoDuration
{
    /// <summary>Nanoseconds of a millisecond.</summary>
    public const long Millisecond = 1_000_000;

    /// <summary>Nanoseconds of a second.</summary>
    public const long Second = 1_000 * Millisecond;

    /// <summary>Reads a duration in nanoseconds; null when the text is none or does not fit 64 bits.</summary>
    public static long? Parse(ReadOnlySpan<char> text)
    {
        bool negative = text is ['-', ..];
        if (text is ['-' or '+', ..])
        {
            text = text[1..];
        }

        if (text is "0")
        {
            return 0;
        }

        Int128 total = 0;
        bool any = false;
        while (!text.IsEmpty)
        {
            int whole = Digits(text);
            bool point = whole < text.Length && text[whole] == '.';
            int fraction = point ? Digits(text[(whole + 1)..]) : 0;
            ReadOnlySpan<char> fractionDigits = point ? text.Slice(whole + 1, fraction) : [];
            int number = whole + (point ? 1 + fraction : 0);
            int unit = number;
            while (unit < text.Length && text[unit] is not ('.' or (>= '0' and <= '9')))
            {
                unit++;
            }

            if (whole + fraction == 0 || UnitOf(text[number..unit]) is not { } scale || Amount(text[..whole], fractionDigits, scale) is not { } amount)
            {
                return null;
            }

            total += amount;
            if (total > (Int128)long.MaxValue + 1)
            {
                return null;
            }

            any = true;
            text = text[unit..];
        }

        return !any ? null
            : negative ? (long)-total
            : total <= long.MaxValue ? (long)total : null;
    }

    private static Int128? Amount(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, long scale)
    {
        if (whole.TrimStart('0').Length > 19)
        {
            return null;
        }

        Int128 amount = whole.IsEmpty ? 0 : Int128.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture) * scale;
        return amount + (fraction.IsEmpty ? 0 : (Int128)(double.Parse($"0.{fraction[..Math.Min(fraction.Length, 18)]}", CultureInfo.InvariantCulture) * scale));
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }

    private static long? UnitOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00b5s" or "\u03bcs" => 1_000,
        "ms" => Millisecond,
        "s" => Second,
        "m" => 60 * Second,
        "h" => 3600 * Second,
        _ => null,
    };
}
