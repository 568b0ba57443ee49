using BenchmarkDotNet.Attributes;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Benchmarks;

/// <summary>Building, asking and changing an index of the recorded workload of 10,000 endpoints.</summary>
[MemoryDiagnoser]
public class SelectorIndexBenchmarks
{
    private const int Changes = 2_000;

    private IndexWorkload? _workload;
    private SelectorIndexSnapshot? _snapshot;

    /// <summary>The family of selectors.</summary>
    [Params("ten", "one", "half", "mixed")]
    public string Family { get; set; } = "mixed";

    /// <summary>How many selectors.</summary>
    [Params(1_000, 10_000)]
    public int Selectors { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _workload = new IndexWorkload(WorkloadCatalog.Wide.Value, Family, Selectors);
        _snapshot = _workload.Build(null).Snapshot();
    }

    [Benchmark]
    public SelectorIndex Build() => _workload!.Build(null);

    [Benchmark]
    public long MatchAll()
    {
        long count = 0;
        _snapshot!.MatchAll((_, endpoints) => count += endpoints.Count);
        return count;
    }

    [Benchmark]
    public long BuildAndChange()
    {
        var sum = new MatchChecksum();
        SelectorIndex index = _workload!.Build(sum);
        _workload.Change(index, 0, Changes);
        return sum.Events;
    }
}
