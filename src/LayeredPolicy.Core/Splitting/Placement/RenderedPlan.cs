using System.Collections.Immutable;

namespace LayeredPolicy.Splitting.Placement;

/// <summary>The objects of both layers.</summary>
internal sealed record RenderedPlan(ImmutableArray<PlannedObject> Network, ImmutableArray<PlannedObject> Mesh);
