namespace LayeredPolicy.Resources;

/// <summary>An owner of an object.</summary>
/// <param name="ApiVersion">The owner's API version.</param>
/// <param name="Kind">The owner's kind.</param>
/// <param name="Name">The owner's name.</param>
/// <param name="Uid">The owner's unique id.</param>
/// <param name="IsController">Whether the owner is the managing controller, of which there may be one.</param>
public sealed record OwnerReference(string ApiVersion, string Kind, string Name, string Uid, bool IsController);
