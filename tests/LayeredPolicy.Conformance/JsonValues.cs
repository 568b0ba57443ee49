using System.Text.Json;

namespace LayeredPolicy.Conformance;

/// <summary>Compares JSON as values: numbers as doubles, objects without regard to order.</summary>
internal static class JsonValues
{
    /// <summary>Whether two values are equal. An absent value equals only an absent one.</summary>
    public static bool AreEqual(JsonElement? left, JsonElement? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return left is null && right is null;
        }

        if (a.ValueKind != b.ValueKind)
        {
            return false;
        }

        return a.ValueKind switch
        {
            JsonValueKind.Object => a.GetPropertyCount() == b.GetPropertyCount()
                && a.EnumerateObject().All(p => b.TryGetProperty(p.Name, out JsonElement other) && AreEqual(p.Value, other)),
            JsonValueKind.Array => a.GetArrayLength() == b.GetArrayLength()
                && a.EnumerateArray().Zip(b.EnumerateArray()).All(p => AreEqual(p.First, p.Second)),
            JsonValueKind.Number => a.GetDouble() == b.GetDouble(),
            JsonValueKind.String => a.GetString() == b.GetString(),
            _ => true,
        };
    }

    /// <summary>The field, or null when it is absent.</summary>
    public static JsonElement? Field(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) ? value : null;

    /// <summary>The texts of a list; none when it is absent or null.</summary>
    public static IEnumerable<string> Texts(this JsonElement json, string name) =>
        json.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(t => t.GetString() ?? "") : [];
}
