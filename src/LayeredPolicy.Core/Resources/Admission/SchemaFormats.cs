using System.Globalization;

namespace LayeredPolicy.Resources;

/// <summary>The text formats that the API server checks. It knows more; these are the ones that the schemas here use.</summary>
internal static class SchemaFormats
{
    private static readonly string[] s_timestamps =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Whether a text has the format; formats that are not checked accept everything.</summary>
    public static bool Matches(string format, string text) => format switch
    {
        "date-time" => IsTimestamp(text),
        "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _) && !text.Any(char.IsWhiteSpace),
        _ => true,
    };

    /// <summary>Whether a text is a time of RFC 3339, zone included.</summary>
    public static bool IsTimestamp(string text) =>
        text.Length >= 20 && (text[^1] == 'Z' || text[^3] == ':')
        && DateTimeOffset.TryParseExact(text, s_timestamps, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
