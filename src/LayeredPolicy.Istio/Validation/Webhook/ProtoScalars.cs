using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Numbers, enumerations, bytes and text of protobuf JSON. Null stands for a value that cannot be read.</summary>
internal static class ProtoScalars
{
    /// <summary>An integer, quoted or not; it must be written without fraction and exponent. JSON null is 0.</summary>
    public static JsonNode? Integer(JsonElement json, SchemaNode schema)
    {
        if (Unquoted(json) is not { } text)
        {
            return null;
        }

        if (text.Trim(' ') == "null")
        {
            return 0L;
        }

        bool isSigned = schema.Format == "int32";
        if (!isSigned)
        {
            // A 64-bit field can hold more than the models; beyond their range the rules on it do not change.
            return Unsigned(text, schema.Maximum is null ? ulong.MaxValue : uint.MaxValue) is { } number ? (long)Math.Min(number, long.MaxValue) : null;
        }

        text = text.Trim(' ');
        ReadOnlySpan<char> digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        return IsInteger(digits) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null;
    }

    /// <summary>An unsigned integer as JSON writes it, blanks around it allowed.</summary>
    public static ulong? Unsigned(string text, ulong most)
    {
        text = text.Trim(' ');
        return IsInteger(text) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) && value <= most ? value : null;
    }

    /// <summary>A number, quoted or not, or one of the three names of values that are no numbers, which stay text.</summary>
    public static JsonNode? Number(JsonElement json)
    {
        if (Unquoted(json) is not { } text)
        {
            return null;
        }

        if (json.ValueKind == JsonValueKind.String && text is "NaN" or "Infinity" or "-Infinity")
        {
            return text;
        }

        text = text.Trim(' ');
        return text == "null" ? 0d : IsNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;
    }

    /// <summary>A value of an enumeration, by name or by any number; a number that has no name stays a number, as text.</summary>
    public static JsonNode? Enumeration(JsonElement json, ImmutableArray<string> names)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return Unquoted(json) is { } name && names.Contains(name, StringComparer.Ordinal) ? name : null;
        }

        string text = json.ValueKind == JsonValueKind.Null ? "0" : json.GetRawText();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number >= 0 && number < names.Length ? names[number] : text
            : null;
    }

    /// <summary>Bytes in base64 with padding, line ends ignored.</summary>
    public static JsonNode? Bytes(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        if (json.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        string text = TextOf(json).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return !text.AsSpan().ContainsAny(' ', '\t') && Convert.TryFromBase64String(text, new byte[text.Length], out _) ? text : null;
    }

    /// <summary>The text of a JSON string; halves of surrogate pairs become U+FFFD, as in Go.</summary>
    public static string TextOf(JsonElement json)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\ufffd";
        }
    }

    /// <summary>The text of a number, or what stands between the quotes of a string, escapes and all.</summary>
    private static string? Unquoted(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetRawText()[1..^1],
        JsonValueKind.Number => json.GetRawText(),
        JsonValueKind.Null => "null",
        _ => null,
    };

    /// <summary>Whether the text is a JSON integer without sign; the sign of zero is harmless and is left to the caller.</summary>
    private static bool IsInteger(ReadOnlySpan<char> text) => !text.IsEmpty && text.ContainsOnlyDigits() && (text[0] != '0' || text.Length == 1);

    private static bool IsNumber(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
