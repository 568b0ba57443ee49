using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace LayeredPolicy.Resources;

/// <summary>A kind of object that has a wire model.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Model">The model, from a source-generated context.</param>
public sealed record ResourceKind(string Group, string Kind, JsonTypeInfo Model)
{
    /// <summary>The API versions that the model reads; the first is the one that is written.</summary>
    public required ImmutableArray<string> Versions { get; init; }

    /// <summary>Whether objects of the kind live in a namespace.</summary>
    public required bool Namespaced { get; init; }

    /// <summary>Groups of old under which the same objects are found, for example <c>crd.projectcalico.org</c>.</summary>
    public ImmutableArray<string> OtherGroups { get; init; } = [];

    /// <summary>Prints <c>Kind.group</c>.</summary>
    public override string ToString() => Group.Length == 0 ? Kind : Kind + "." + Group;
}
