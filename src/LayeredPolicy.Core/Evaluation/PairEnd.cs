using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>Ends that a layer treats alike.</summary>
/// <param name="Representative">One end that stands for all of them.</param>
/// <param name="Workloads">The places of the workloads in <see cref="ClusterFacts.Workloads"/>; empty for the outside.</param>
public sealed record PairEnd(Party Representative, ImmutableArray<int> Workloads);
