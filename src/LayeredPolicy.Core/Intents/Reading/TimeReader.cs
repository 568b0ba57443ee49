using System.Globalization;

namespace LayeredPolicy.Intents.Reading;

/// <summary>Reads durations such as <c>1m30s</c> and times such as <c>2026-12-31T00:00:00Z</c>.</summary>
internal static class TimeReader
{
    private const double LongestSeconds = 100 * 365 * 24 * 3600.0;

    public static TimeSpan? Duration(IntentNode node)
    {
        if (node.Text() is not { } text)
        {
            return null;
        }

        if (TryDuration(text, out TimeSpan value) && value > TimeSpan.Zero)
        {
            return value;
        }

        node.Report(CoreDiagnostics.IntentTime, $"{node.Here()} is '{text}', not a duration above zero such as 2s, 500ms or 1m30s");
        return null;
    }

    public static DateTimeOffset? Time(IntentNode node)
    {
        if (node.Text() is not { } text)
        {
            return null;
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd"];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value))
        {
            return value.ToUniversalTime();
        }

        node.Report(CoreDiagnostics.IntentTime, $"{node.Here()} is '{text}', not a time such as 2026-12-31T00:00:00Z");
        return null;
    }

    private static bool TryDuration(string text, out TimeSpan value)
    {
        value = TimeSpan.Zero;
        ReadOnlySpan<char> rest = text;
        double seconds = 0;
        while (!rest.IsEmpty)
        {
            int digits = 0;
            while (digits < rest.Length && (char.IsAsciiDigit(rest[digits]) || rest[digits] == '.'))
            {
                digits++;
            }

            if (digits == 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            {
                return false;
            }

            rest = rest[digits..];
            (double factor, int length) = rest switch
            {
                ['m', 's', ..] => (0.001, 2),
                ['s', ..] => (1, 1),
                ['m', ..] => (60, 1),
                ['h', ..] => (3600, 1),
                _ => (0d, 0),
            };
            if (length == 0)
            {
                return false;
            }

            rest = rest[length..];
            seconds += number * factor;
        }

        if (seconds > LongestSeconds)
        {
            return false;
        }

        value = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        return text.Length > 0;
    }
}
