using System.Text;
using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>Reads texts of JSON without failing on halves of surrogate pairs, which JSON can write as escapes and no text can hold.</summary>
internal static class JsonStrings
{
    /// <summary>The text of a value; halves of surrogate pairs become U+FFFD.</summary>
    public static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Repair(value.GetRawText());
        }
    }

    // Reads the raw text with every \uD800 to \uDFFF escape that lacks its other half replaced.
    private static string Repair(string raw)
    {
        var repaired = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                repaired.Append(raw[i]);
            }
            else if (raw[i + 1] != 'u')
            {
                repaired.Append(raw, i++, 2);
            }
            else if (IsHalf(raw, i, 'C') && i + 11 < raw.Length && raw[i + 6] == '\\' && raw[i + 7] == 'u' && !IsHalf(raw, i + 6, 'C') && IsHalf(raw, i + 6, 'G'))
            {
                repaired.Append(raw, i, 12);
                i += 11;
            }
            else
            {
                repaired.Append(IsHalf(raw, i, 'G') ? "\\uFFFD" : raw.Substring(i, 6));
                i += 5;
            }
        }

        using JsonDocument document = JsonDocument.Parse(repaired.ToString());
        return document.RootElement.GetString()!;
    }

    // Whether the escape is D8 to DB (a bound of 'C') or D8 to DF (a bound of 'G').
    private static bool IsHalf(string raw, int at, char bound) =>
        raw[at + 2] is 'd' or 'D' && char.ToUpperInvariant(raw[at + 3]) is >= '8' and var digit && (digit <= '9' || (digit >= 'A' && digit < bound));
}
