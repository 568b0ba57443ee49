using System.Text.Json;

namespace LayeredPolicy;

/// <summary>One Kubernetes object of the input, kept whole: known and unknown fields, of known and unknown kinds.</summary>
public sealed class ManifestDocument
{
    internal ManifestDocument(ResourceId id, JsonElement json, Func<string, SourceLocation?> locate)
    {
        Id = id;
        Json = json;
        _locate = locate;
    }

    private readonly Func<string, SourceLocation?> _locate;

    /// <summary>What the object is. A namespaced object without a namespace has a null namespace here; nothing is defaulted.</summary>
    public ResourceId Id { get; }

    /// <summary>The object as it was read, nothing pruned or defaulted.</summary>
    public JsonElement Json { get; }

    /// <summary>Where a field stands in the input text; the nearest enclosing field when the path names an absent one; null for objects without text.</summary>
    /// <param name="path">A path such as <c>spec.ingress[0].source.selector</c>; empty for the document itself.</param>
    public SourceLocation? Locate(string path) => _locate(path);

    /// <summary>Prints the object's identity.</summary>
    public override string ToString() => Id.ToString();
}
