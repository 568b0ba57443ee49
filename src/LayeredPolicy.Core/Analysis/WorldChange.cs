using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>A change of the objects of a world: objects to add or replace, and objects to take away.</summary>
public sealed record WorldChange
{
    /// <summary>Objects to add; one with the identity of an object of the world replaces it, in its place.</summary>
    public Manifests Put { get; init; } = Manifests.Empty;

    /// <summary>Objects to take away. An object that the world does not have is passed over.</summary>
    public ImmutableArray<ResourceId> Remove { get; init; } = [];
}
