using System.Collections.Immutable;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>
/// A made-up cluster with the shape of real ones: namespaces, applications of many sizes, rollouts under way, selectors that match about ten
/// endpoints, one percent or half of them, and a stream of changes. The same arguments give the same workload, bit for bit.
/// </summary>
internal sealed class ClusterWorkload
{
    private ClusterWorkload()
    {
    }

    /// <summary>The labels of namespaces (<c>kns.</c>) and service accounts (<c>ksa.</c>), by id.</summary>
    public required ImmutableSortedDictionary<string, LabelSet> Parents { get; init; }

    /// <summary>The endpoints, by id from zero.</summary>
    public required ImmutableArray<WorkloadEndpoint> Endpoints { get; init; }

    /// <summary>The selectors of each family: <c>ten</c>, <c>one</c>, <c>half</c> and <c>mixed</c>.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Selectors { get; init; }

    /// <summary>The changes, in order.</summary>
    public required ImmutableArray<WorkloadChange> Changes { get; init; }

    /// <summary>Makes a workload.</summary>
    /// <param name="endpoints">How many endpoints.</param>
    /// <param name="selectors">How many selectors in each family.</param>
    /// <param name="changes">How many changes.</param>
    /// <param name="seed">The seed.</param>
    public static ClusterWorkload Generate(int endpoints, int selectors, int changes, ulong seed)
    {
        var random = new SplitMix(seed);
        var cluster = new ClusterBuilder(endpoints, random);
        ImmutableSortedDictionary<string, LabelSet> parents = cluster.Parents.ToImmutableSortedDictionary(
            p => p.Key, p => new LabelSet(p.Value), StringComparer.Ordinal);
        ImmutableArray<WorkloadEndpoint> started = [.. cluster.Endpoints.Select(e => e.Freeze())];
        var writer = new SelectorWriter(cluster, random);
        var families = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (string family in new[] { "ten", "one", "half", "mixed" })
        {
            families[family] = writer.Write(family, selectors);
        }

        return new ClusterWorkload
        {
            Parents = parents,
            Endpoints = started,
            Selectors = families.ToImmutable(),
            Changes = cluster.Change(changes),
        };
    }
}
