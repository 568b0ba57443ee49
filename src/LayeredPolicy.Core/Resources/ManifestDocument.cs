using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LayeredPolicy.Resources;

namespace LayeredPolicy;

/// <summary>One Kubernetes object of the input, kept whole: known and unknown fields, of known and unknown kinds.</summary>
public sealed class ManifestDocument
{
    private readonly DocumentSource? _source;
    private readonly string _prefix;

    internal ManifestDocument(ResourceId id, JsonElement json, DocumentSource? source = null, string prefix = "")
    {
        Id = id;
        Json = json;
        _source = source;
        _prefix = prefix;
    }

    /// <summary>What the object is. A namespaced object without a namespace has a null namespace here; nothing is defaulted.</summary>
    public ResourceId Id { get; }

    /// <summary>The object as it was read, nothing pruned or defaulted.</summary>
    public JsonElement Json { get; }

    /// <summary>The file that the object came from, as the caller named it; null for objects without text.</summary>
    public string? File => _source?.File;

    /// <summary>Where the object begins in the input text; null for objects without text.</summary>
    public SourceLocation? Location => Locate("");

    /// <summary>
    /// Where a field stands in the input text; the nearest enclosing field when the path names an absent one; null for objects without
    /// text. A value on the line of its key is located itself, one that begins on a later line by its key. The first call reads the
    /// document's text once more.
    /// </summary>
    /// <param name="path">A path such as <c>spec.ingress[0].source.selector</c>; empty for the document itself. See <see cref="FieldPath"/>.</param>
    public SourceLocation? Locate(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _source?.Locate(FieldPath.Join(_prefix, path));
    }

    /// <summary>Makes a diagnostic about this object, with its identity and the position of the field.</summary>
    /// <param name="descriptor">The catalogue entry.</param>
    /// <param name="message">What was found, and what was expected.</param>
    /// <param name="path">The field; empty for the object as a whole.</param>
    public Diagnostic Report(DiagnosticDescriptor descriptor, string message, string path = "")
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(path);
        return descriptor.Create(message) with { Resource = Id.Kind.Length + Id.Name.Length == 0 ? null : Id, Path = path.Length == 0 ? null : path, Location = Locate(path) };
    }

    /// <summary>Reads the object as a wire model. A field of the wrong type gives no value and a diagnostic.</summary>
    /// <param name="type">The model, from a source-generated context.</param>
    public Decoded<T> As<T>(JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        return Decode(json => json.Deserialize(type));
    }

    internal Decoded<T> Decode<T>(Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            return read(Json) is { } value ? new(value, null) : new(null, Report(CoreDiagnostics.DecodeFailed, "the object is null"));
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            return new(null, Mismatch.Describe(this, e));
        }
    }

    /// <summary>Prints the object's identity.</summary>
    public override string ToString() => Id.ToString();
}
