using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace LayeredPolicy.Resources;

/// <summary>Makes objects of documents: themselves, or the items of list kinds.</summary>
/// <param name="documents">Takes the objects.</param>
/// <param name="diagnostics">Takes what is wrong with them.</param>
internal sealed class ObjectSplitter(List<ManifestDocument> documents, List<Diagnostic> diagnostics)
{
    private readonly TextCache _texts = new();

    /// <summary>Adds the objects of a document. A document of nothing, or of null, has none.</summary>
    public void Add(JsonElement json, DocumentSource source) => Add(json, source, "");

    private void Add(JsonElement json, DocumentSource source, string path)
    {
        if (json.ValueKind is JsonValueKind.Undefined || (json.ValueKind is JsonValueKind.Null && path.Length == 0))
        {
            return;
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            string what = path.Length == 0 ? "the document" : $"'{path}'";
            Report(CoreDiagnostics.NotAnObject, $"{what} is {Describe(json.ValueKind)}, not an object with apiVersion and kind", source, path, null);
            return;
        }

        ResourceId id = ResourceIds.Of(json, _texts);
        if (id.Kind.EndsWith("List", StringComparison.Ordinal) && json.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array)
        {
            string itemKind = id.Kind[..^4];
            int index = 0;
            foreach (JsonElement item in items.EnumerateArray())
            {
                Add(WithKind(item, id.ApiVersion, itemKind), source, FieldPath.Item(FieldPath.Join(path, "items"), index++));
            }

            return;
        }

        CheckIdentity(json, source, path, id);
        documents.Add(new ManifestDocument(id, json, source, path));
    }

    // The items of a typed list may leave their kind out.
    private static JsonElement WithKind(JsonElement item, string apiVersion, string kind)
    {
        if (kind.Length == 0 || item.ValueKind != JsonValueKind.Object || item.TryGetProperty("kind", out _))
        {
            return item;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("apiVersion", apiVersion);
            writer.WriteString("kind", kind);
            foreach (JsonProperty field in item.EnumerateObject().Where(f => f.Name != "apiVersion"))
            {
                field.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = ReaderLimits.MaxDepth + 1 }).RootElement;
    }

    private void CheckIdentity(JsonElement json, DocumentSource source, string path, ResourceId id)
    {
        // What is there in the identity was text.
        bool complete = (id.ApiVersion.Length > 0 || CheckText(json, "apiVersion", source, path, id)) & (id.Kind.Length > 0 || CheckText(json, "kind", source, path, id));
        if ((id.Name.Length == 0 || id.Namespace is null) && json.TryGetProperty("metadata", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object)
        {
            CheckText(metadata, "name", source, FieldPath.Join(path, "metadata"), id);
            CheckText(metadata, "namespace", source, FieldPath.Join(path, "metadata"), id);
        }

        if (complete && (id.Kind.Length == 0 || id.ApiVersion.Length == 0))
        {
            string missing = id.Kind.Length > 0 ? "apiVersion" : id.ApiVersion.Length > 0 ? "kind" : "kind and no apiVersion";
            Report(CoreDiagnostics.KindMissing, $"the object has no {missing}, so no cluster takes it; it is kept and takes part in nothing", source, path, id);
        }
    }

    private bool CheckText(JsonElement json, string field, DocumentSource source, string parent, ResourceId id)
    {
        if (!json.TryGetProperty(field, out JsonElement value) || value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
        {
            return true;
        }

        string path = FieldPath.Join(parent, field);
        Report(CoreDiagnostics.IdentityNotText, $"'{path}' is {Describe(value.ValueKind)}, but it must be text", source, path, id);
        return false;
    }

    private void Report(DiagnosticDescriptor descriptor, string message, DocumentSource source, string path, ResourceId? id) =>
        diagnostics.Add(descriptor.Create(message) with { Resource = id is { Kind: "", Name: "" } ? null : id, Path = path.Length == 0 ? null : path, Location = source.Locate(path) });

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "a map",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
