using LayeredPolicy.Intents.Reading;

namespace LayeredPolicy.Intents.Validation;

/// <summary>The rule of Kubernetes for short names.</summary>
internal static class Names
{
    private const int MaxLabel = 63;

    /// <summary>Whether the text is a DNS label: 1 to 63 of a-z, 0-9 and '-', no '-' at an end.</summary>
    public static bool IsLabel(string text) =>
        text.Length is >= 1 and <= MaxLabel &&
        text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') &&
        text[0] != '-' && text[^1] != '-';

    /// <summary>A question after the name that was probably meant, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Suggestion.For(word, [.. known.Order(StringComparer.Ordinal)]) is { } near ? $"; did you mean '{near}'?" : "";
}
