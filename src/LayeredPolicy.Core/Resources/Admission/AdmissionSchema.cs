namespace LayeredPolicy.Resources;

/// <summary>What the API server knows about one kind at one version.</summary>
/// <param name="Group">The API group.</param>
/// <param name="Version">The served version.</param>
/// <param name="Kind">The kind.</param>
/// <param name="IsNamespaced">Whether objects of the kind live in namespaces.</param>
/// <param name="HasStatus">Whether the status is a subresource, so that it is dropped from an object that is being created.</param>
/// <param name="Root">The schema of the whole object, without <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>, which every object has.</param>
public sealed record AdmissionSchema(string Group, string Version, string Kind, bool IsNamespaced, bool HasStatus, SchemaNode Root)
{
    /// <summary>The <c>apiVersion</c> text of the kind.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : Group + "/" + Version;

    /// <summary>Whether the API server serves the kind; otherwise only typed clients know it.</summary>
    public bool IsServed { get; init; } = true;

    /// <summary>Whether the schema has any CEL rule.</summary>
    public bool HasRules { get; } = Root.HasRules;
}
