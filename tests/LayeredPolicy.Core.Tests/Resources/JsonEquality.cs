using System.Text.Json;

namespace LayeredPolicy.Core.Tests.Resources;

/// <summary>Compares JSON as values: fields in any order, numbers as numbers.</summary>
internal static class JsonEquality
{
    /// <summary>Whether two values are the same, apart from one field at the top.</summary>
    public static bool Same(JsonElement a, JsonElement b, string? except = null)
    {
        if (a.ValueKind != b.ValueKind)
        {
            return false;
        }

        return a.ValueKind switch
        {
            JsonValueKind.Object => a.GetPropertyCount() == b.GetPropertyCount() && a.EnumerateObject().All(
                f => f.Name == except || (b.TryGetProperty(f.Name, out JsonElement other) && Same(f.Value, other))),
            JsonValueKind.Array => a.GetArrayLength() == b.GetArrayLength()
                && a.EnumerateArray().Zip(b.EnumerateArray()).All(p => Same(p.First, p.Second)),
            JsonValueKind.String => a.GetString() == b.GetString(),
            JsonValueKind.Number => a.GetRawText() == b.GetRawText() || a.GetDouble().Equals(b.GetDouble()),
            _ => true,
        };
    }
}
