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

    /// <summary>What reports make of the end, made once: the end outlives many changes.</summary>
    internal T Report<T>(Func<PairEnd, T> make)
        where T : class
    {
        object known = Volatile.Read(ref _report) ?? Interlocked.CompareExchange(ref _report, make(this), null) ?? _report!;
        return (T)known;
    }
}
