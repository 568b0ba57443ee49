using System.Collections.Immutable;

namespace LayeredPolicy.Splitting;

/// <summary>The objects of one layer.</summary>
/// <param name="Objects">The objects, sorted by kind, namespace and name.</param>
/// <param name="Failures">The clauses that the layer's language cannot express; their rules are left out.</param>
public sealed record RenderedLayer(ImmutableArray<PlannedObject> Objects, ImmutableArray<RenderFailure> Failures);
