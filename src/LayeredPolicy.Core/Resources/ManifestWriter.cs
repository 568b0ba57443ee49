using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LayeredPolicy.Resources.Yaml;

namespace LayeredPolicy.Resources;

/// <summary>
/// Writes objects as YAML that every reader reads back the same: those of YAML 1.1 such as <c>kubectl</c>, and those of YAML 1.2. A text
/// that one of them could take for something else is in quotes. The same value always gives the same bytes.
/// </summary>
/// <remarks>
/// The fields of an object stand in the order apiVersion, kind, metadata, spec, the others as they are, status; those of its metadata
/// begin with name and namespace; all other maps keep their order. Lines end with a line feed, also the last.
/// </remarks>
public static class ManifestWriter
{
    /// <summary>How deep a value may be nested; deeper ones cannot be read back.</summary>
    private const int MaxDepth = 1000;

    /// <summary>Writes one document.</summary>
    /// <param name="value">The value.</param>
    /// <param name="comment">Lines to put before it as a comment, or null.</param>
    public static string Write(JsonElement value, string? comment = null)
    {
        var text = new StringBuilder();
        Append(text, value, comment);
        return text.ToString();
    }

    /// <summary>Writes one document.</summary>
    /// <param name="value">The value; null is the document <c>null</c>.</param>
    /// <param name="comment">Lines to put before it as a comment, or null.</param>
    public static string Write(JsonNode? value, string? comment = null) => Write(ToElement(value), comment);

    /// <summary>Writes one document from a wire model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="type">How the model is JSON, from a source-generated context.</param>
    /// <param name="comment">Lines to put before it as a comment, or null.</param>
    public static string Write<T>(T model, JsonTypeInfo<T> type, string? comment = null) =>
        Write(JsonSerializer.SerializeToElement(model, type), comment);

    /// <summary>Writes documents one behind the other, with <c>---</c> between them.</summary>
    public static string WriteAll(IEnumerable<JsonElement> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = new StringBuilder();
        foreach (JsonElement value in values)
        {
            if (text.Length > 0)
            {
                text.Append("---\n");
            }

            Append(text, value, null);
        }

        return text.ToString();
    }

    /// <summary>Writes all objects of a set in their order.</summary>
    public static string WriteAll(Manifests manifests)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        return WriteAll(manifests.Documents.Select(d => d.Json));
    }

    private static void Append(StringBuilder text, JsonElement value, string? comment)
    {
        foreach (string line in comment?.Split('\n') ?? [])
        {
            text.Append('#').Append(line.Length == 0 ? "" : " ").Append(line.TrimEnd('\r')).Append('\n');
        }

        new YamlEmitter(text).Document(value);
    }

    private static JsonElement ToElement(JsonNode? node)
    {
        using JsonDocument document = JsonDocument.Parse(node?.ToJsonString() ?? "null", new JsonDocumentOptions { MaxDepth = MaxDepth });
        return document.RootElement.Clone();
    }
}
