namespace LayeredPolicy.Resources;

/// <summary>One place in which a set of objects differs from an earlier one; see <see cref="Manifests.EditsSince"/>.</summary>
/// <param name="Before">The object that stood there; null for one that was added.</param>
/// <param name="After">The object that stands there now; null for one that was taken out.</param>
public readonly record struct ManifestEdit(ManifestDocument? Before, ManifestDocument? After);
