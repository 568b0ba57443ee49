using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy;

/// <summary>A set of Kubernetes objects read from files, text or memory, in the order read, with what the reader had to say about them.</summary>
public sealed class Manifests
{
    private Manifests(ImmutableArray<ManifestDocument> documents, ImmutableArray<Diagnostic> diagnostics)
    {
        Documents = documents;
        Diagnostics = diagnostics;
    }

    /// <summary>The objects in the order read; entries of <c>List</c> kinds stand for themselves.</summary>
    public ImmutableArray<ManifestDocument> Documents { get; }

    /// <summary>What the reader found wrong or worth saying.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Takes objects that are JSON already. They have no source locations.</summary>
    public static Manifests FromJson(IEnumerable<JsonElement> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        return new([.. objects.Select(o => new ManifestDocument(IdOf(o), o.Clone(), static _ => null))], []);
    }

    private static ResourceId IdOf(JsonElement json)
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
            ? value.GetString()
            : null;
}
