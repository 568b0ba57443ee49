using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>Reads the identity of an object from its JSON.</summary>
internal static class ResourceIds
{
    /// <summary>The identity; parts that are absent or no strings are empty, the namespace null.</summary>
    /// <param name="json">The object.</param>
    /// <param name="texts">Texts met before, when there are many objects.</param>
    public static ResourceId Of(JsonElement json, TextCache? texts = null)
    {
        string apiVersion = Text(json, "apiVersion", texts) ?? "";
        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        JsonElement metadata = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("metadata", out JsonElement m) ? m : default;
        return new(
            slash < 0 ? "" : apiVersion[..slash],
            apiVersion[(slash + 1)..],
            Text(json, "kind", texts) ?? "",
            Text(metadata, "namespace", texts),
            Text(metadata, "name") ?? "");
    }

    private static string? Text(JsonElement json, string name, TextCache? texts = null) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? texts?.Of(value) ?? JsonStrings.Text(value)
            : null;
}
