using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>Says in plain words which value of an object does not fit its model.</summary>
internal static class Mismatch
{
    public static Diagnostic Describe(ManifestDocument document, Exception failure)
    {
        string path = Path((failure as JsonException)?.Path);
        string found = Find(document.Json, path) is { } value ? Describe(value) : "a value";
        string where = path.Length == 0 ? "the object" : $"'{path}'";
        return document.Report(CoreDiagnostics.DecodeFailed, $"{where} holds {found}, which its type does not allow", path);
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "a map",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text '{Shorten(value.GetString()!)}'",
        JsonValueKind.Number => $"the number {Shorten(value.GetRawText())}",
        JsonValueKind.True => "the boolean true",
        JsonValueKind.False => "the boolean false",
        _ => "null",
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..57] + "...";

    // The serializer's paths begin with '$', and set odd names as ['name'].
    private static string Path(string? path)
    {
        if (string.IsNullOrEmpty(path) || path[0] != '$')
        {
            return "";
        }

        return path[1..].TrimStart('.').Replace("['", "[\"", StringComparison.Ordinal).Replace("']", "\"]", StringComparison.Ordinal);
    }

    private static JsonElement? Find(JsonElement value, string path)
    {
        ReadOnlySpan<char> rest = path;
        while (!rest.IsEmpty)
        {
            if (rest[0] == '.')
            {
                rest = rest[1..];
            }

            bool bracket = rest[0] == '[';
            int end = bracket ? rest.IndexOf(']') + 1 : rest.IndexOfAny('.', '[');
            end = end <= 0 ? rest.Length : end;
            ReadOnlySpan<char> step = bracket ? rest[..end].Trim("[]\"") : rest[..end];
            rest = rest[end..];
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(step, out JsonElement field))
            {
                value = field;
            }
            else if (value.ValueKind == JsonValueKind.Array && int.TryParse(step, out int index) && index < value.GetArrayLength())
            {
                value = value[index];
            }
            else
            {
                return null;
            }
        }

        return value;
    }
}
