using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>Ends that a layer treats alike.</summary>
/// <param name="representative">One end that stands for all of them.</param>
/// <param name="workloads">The places of the workloads in <see cref="ClusterFacts.Workloads"/>; empty for the outside.</param>
public sealed class PairEnd(Party representative, ImmutableArray<int> workloads)
{
    private object? _report;

    /// <summary>One end that stands for all of them.</summary>
    public Party Representative { get; } = representative;

    /// <summary>The places of the workloads in <see cref="ClusterFacts.Workloads"/>; empty for the outside.</summary>
    public ImmutableArray<int> Workloads { get; } = workloads;

    /// <summary>What reports made of the end, or null. It is made once, for the end outlives many changes.</summary>
    internal object? Reported => Volatile.Read(ref _report);

    /// <summary>Keeps what a report made of the end; the first that was made is what counts.</summary>
    internal object Report(object made) => Interlocked.CompareExchange(ref _report, made, null) ?? made;
}
