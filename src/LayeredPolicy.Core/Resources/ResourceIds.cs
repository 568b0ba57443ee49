using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>Reads the identity of an object from its JSON.</summary>
internal static class ResourceIds
{
    /// <summary>The identity; parts that are absent or no strings are empty, the namespace null.</summary>
    public static ResourceId Of(JsonElement json)
    {
        string apiVersion = Text(json, "apiVersion") ?? "";
        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        JsonElement metadata = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("metadata", out JsonElement m) ? m : default;
        return new(
            slash < 0 ? "" : apiVersion[..slash],
            apiVersion[(slash + 1)..],
            Text(json, "kind") ?? "",
            Text(metadata, "namespace"),
            Text(metadata, "name") ?? "");
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? JsonStrings.Text(value)
            : null;
}
