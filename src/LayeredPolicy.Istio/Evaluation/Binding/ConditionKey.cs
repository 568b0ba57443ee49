using System.Collections.Immutable;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>Reads the bracketed names of condition keys such as <c>request.auth.claims[nested][team]</c>.</summary>
internal static class ConditionKey
{
    /// <summary>The name in one pair of brackets around the whole text, or null.</summary>
    public static string? Name(string text) => text is ['[', .., ']'] ? text[1..^1] : null;

    /// <summary>
    /// The names in pairs of brackets that follow each other; when they do not, the text between the outermost brackets as one odd name;
    /// null without outer brackets. No brackets at all give no names.
    /// </summary>
    public static ImmutableArray<string>? Names(string text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (int at = 0; at < text.Length;)
        {
            int end = text[at] == '[' ? text.AsSpan(at + 1).IndexOfAny('[', ']') + at + 1 : -1;
            if (end <= at || text[end] != ']')
            {
                return Name(text) is { } odd ? [odd] : null;
            }

            names.Add(text[(at + 1)..end]);
            at = end + 1;
        }

        return names.DrainToImmutable();
    }
}
