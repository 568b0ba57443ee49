using System.Diagnostics;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>All answers of an index of 10,000 selectors and 100,000 endpoints, as sets.</summary>
internal sealed class BulkMatchGoal : Goal
{
    private SelectorIndexSnapshot? _snapshot;

    public override string Name => "bulk match, 10k selectors x 100k endpoints";

    public override string Unit => "ms";

    public override double Target => 200;

    public override string Note => "Calico: 134,700 ms; 25,534,745 matches, checksum as recorded";

    public override void Prepare()
    {
        _snapshot = new IndexWorkload(WorkloadCatalog.Large.Value, "mixed", 10_000).Build(null).Snapshot();
        var sum = new MatchChecksum();
        _snapshot.MatchAll((selector, endpoints) =>
        {
            foreach (int endpoint in endpoints.ToArray())
            {
                sum.Started(selector, endpoint);
            }
        });
        Timing.Require("checksum", 0x6e3c4ab9ba42615eUL, sum.Standing);
    }

    public override double Measure()
    {
        GC.Collect();
        long count = 0;
        long start = Stopwatch.GetTimestamp();
        _snapshot!.MatchAll((_, endpoints) => count += endpoints.Count);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Timing.Require("matches", 25_534_745, count);
        return elapsed;
    }
}
