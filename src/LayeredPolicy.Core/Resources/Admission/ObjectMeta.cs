using System.Collections.Immutable;

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

    /// <summary>The metadata after what the server does before it looks at it: it completes a generated name and settles the namespace.</summary>
    internal ObjectMeta ForCreation(bool isNamespaced) => this with
    {
        Name = Name.Length == 0 && GenerateName.Length > 0 ? GenerateName[..Math.Min(GenerateName.Length, 248)] + "xxxxx" : Name,
        Namespace = !isNamespaced ? "" : Namespace.Length == 0 ? "default" : Namespace,
    };
}
