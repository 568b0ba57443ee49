namespace LayeredPolicy;

/// <summary>Names one Kubernetes object. Two objects are the same when group, kind, namespace and name are equal; the version is information.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The API version as written, for example <c>v3</c>.</param>
/// <param name="Kind">The kind, for example <c>NetworkPolicy</c>.</param>
/// <param name="Namespace">The namespace, or null for an object that has none.</param>
/// <param name="Name">The object's name; empty when the document gave none.</param>
public sealed record ResourceId(string Group, string Version, string Kind, string? Namespace, string Name)
{
    /// <summary>The <c>apiVersion</c> text: <c>group/version</c>, or the version alone for the core group.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;

    /// <inheritdoc/>
    public bool Equals(ResourceId? other) =>
        other is not null && Group == other.Group && Kind == other.Kind && Namespace == other.Namespace && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Namespace, Name);

    /// <summary>Prints <c>Kind namespace/name</c>, or <c>Kind name</c> for an object without a namespace.</summary>
    public override string ToString() => (Namespace is null ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}").Trim();
}
