using System.Buffers;
using System.Globalization;
using System.Text;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Durations in Go's notation, such as <c>1m30s</c>, in nanoseconds.</summary>
internal static class GoDuration
{
    private const ulong Limit = 1UL << 63;

    private static readonly SearchValues<char> s_numeric = SearchValues.Create(".0123456789");

    /// <summary>Reads a duration: an optional sign, then numbers with units, or a lone 0.</summary>
    public static bool TryParse(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        ReadOnlySpan<char> rest = text;
        bool isNegative = rest.StartsWith("-", StringComparison.Ordinal);
        if (isNegative || rest.StartsWith("+", StringComparison.Ordinal))
        {
            rest = rest[1..];
        }

        if (rest is "0")
        {
            return true;
        }

        UInt128 total = 0;
        if (rest.IsEmpty)
        {
            return false;
        }

        while (!rest.IsEmpty)
        {
            if (!TryTakePart(ref rest, out UInt128 part) || (total += part) > Limit)
            {
                return false;
            }
        }

        if (total == Limit && !isNegative)
        {
            return false;
        }

        nanoseconds = isNegative ? unchecked(-(long)(ulong)total) : (long)total;
        return true;
    }

    /// <summary>Prints a duration as Go does: the largest units first, seconds with a fraction, smaller ones in ms, µs or ns.</summary>
    public static string Format(long nanoseconds)
    {
        ulong value = nanoseconds < 0 ? unchecked((ulong)-nanoseconds) : (ulong)nanoseconds;
        string sign = nanoseconds < 0 ? "-" : "";
        if (value < 1_000_000_000)
        {
            return value switch
            {
                0 => "0s",
                < 1_000 => $"{sign}{value}ns",
                < 1_000_000 => sign + Fraction(value, 1_000) + "µs",
                _ => sign + Fraction(value, 1_000_000) + "ms",
            };
        }

        ulong minutes = value / 60_000_000_000;
        var text = new StringBuilder(sign);
        if (minutes >= 60)
        {
            text.Append(CultureInfo.InvariantCulture, $"{minutes / 60}h");
        }

        if (minutes > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{minutes % 60}m");
        }

        return text.Append(Fraction(value % 60_000_000_000, 1_000_000_000)).Append('s').ToString();
    }

    private static string Fraction(ulong value, ulong unit)
    {
        string fraction = (unit + (value % unit)).ToString(CultureInfo.InvariantCulture)[1..].TrimEnd('0');
        string whole = (value / unit).ToString(CultureInfo.InvariantCulture);
        return fraction.Length == 0 ? whole : $"{whole}.{fraction}";
    }

    private static bool TryTakePart(ref ReadOnlySpan<char> rest, out UInt128 nanoseconds)
    {
        nanoseconds = 0;
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length : digits;
        ReadOnlySpan<char> whole = rest[..digits];
        rest = rest[digits..];
        ReadOnlySpan<char> fraction = [];
        if (rest.StartsWith(".", StringComparison.Ordinal))
        {
            int end = rest[1..].IndexOfAnyExceptInRange('0', '9');
            end = end < 0 ? rest.Length - 1 : end;
            fraction = rest[1..(end + 1)];
            rest = rest[(end + 1)..];
        }

        int unitEnd = rest.IndexOfAny(s_numeric);
        ReadOnlySpan<char> unit = unitEnd < 0 ? rest : rest[..unitEnd];
        rest = rest[unit.Length..];
        if ((whole.IsEmpty && fraction.IsEmpty) || UnitOf(unit) is not { } size || whole.Length > 19)
        {
            return false;
        }

        nanoseconds = (whole.IsEmpty ? 0 : UInt128.Parse(whole, CultureInfo.InvariantCulture)) * size;
        if (!fraction.IsEmpty)
        {
            nanoseconds += (ulong)(double.Parse($"0.{fraction}", CultureInfo.InvariantCulture) * size);
        }

        return true;
    }

    private static ulong? UnitOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => null,
    };
}
