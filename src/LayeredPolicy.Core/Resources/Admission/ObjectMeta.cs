using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Resources;

/// <summary>The metadata of an object as the server decodes it. What is absent is empty.</summary>
public sealed record ObjectMeta
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The beginning of a name that the server completes.</summary>
    public string GenerateName { get; init; } = "";

    /// <summary>The namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The resource version.</summary>
    public string ResourceVersion { get; init; } = "";

    /// <summary>The labels.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The annotations.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The finalizers.</summary>
    public ImmutableArray<string> Finalizers { get; init; } = [];

    /// <summary>The owners.</summary>
    public ImmutableArray<OwnerReference> OwnerReferences { get; init; } = [];

    /// <summary>Whether the server refuses to create the object because it names a stored version already.</summary>
    public bool HasForbiddenResourceVersion => ulong.TryParse(ResourceVersion, out ulong version) && version != 0;

    /// <summary>Reads the metadata of an object as the typed structure that it is in every kind: a wrong type anywhere in it is a fault.</summary>
    /// <param name="json">The whole object.</param>
    /// <param name="meta">The metadata; empty when the object has none.</param>
    /// <param name="unknownFields">The paths of fields that metadata does not have.</param>
    /// <param name="fault">What is wrong, or null.</param>
    public static bool TryRead(JsonElement json, out ObjectMeta meta, out ImmutableArray<string> unknownFields, [NotNullWhen(false)] out string? fault)
    {
        meta = new ObjectMeta();
        unknownFields = [];
        if (json.ValueKind != JsonValueKind.Object)
        {
            fault = "it is not an object";
            return false;
        }

        var root = new JsonObject();
        foreach (JsonProperty property in json.EnumerateObject().Where(p => p.NameEquals("metadata")))
        {
            root["metadata"] = JsonTree.Of(property.Value);
        }

        var unknown = new List<string>();
        bool isRead = ObjectMetaDecoder.TryDecode(root, unknown, out meta, out fault);
        unknownFields = [.. unknown];
        return isRead;
    }

    /// <summary>What the API server finds wrong with the metadata of an object that is to be created.</summary>
    /// <param name="isNamespaced">Whether the kind lives in namespaces. Without a namespace of its own such an object is created in <c>default</c>.</param>
    public ImmutableArray<AdmissionError> CheckForCreation(bool isNamespaced)
    {
        var errors = new List<AdmissionError>();
        ObjectMetaRules.Check(ForCreation(isNamespaced), isNamespaced, errors);
        return [.. errors];
    }

    /// <summary>The metadata after what the server does before it looks at it: it completes a generated name and settles the namespace.</summary>
    internal ObjectMeta ForCreation(bool isNamespaced) => this with
    {
        Name = Name.Length == 0 && GenerateName.Length > 0 ? GenerateName[..Math.Min(GenerateName.Length, 248)] + "xxxxx" : Name,
        Namespace = !isNamespaced ? "" : Namespace.Length == 0 ? "default" : Namespace,
    };
}
