using System.Diagnostics;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Building an index, endpoints first and then selectors, and taking all its answers, as Calico's index has them when it is built.</summary>
internal sealed class IndexBuildGoal(string name, Lazy<ClusterWorkload> workload, string family, int selectors, double target, long matches, string note) : Goal
{
    private IndexWorkload? _workload;

    public override string Name => "index build, " + name;

    public override string Unit => "ms";

    public override double Target => target;

    public override string Note => note;

    public override void Prepare() => _workload = new IndexWorkload(workload.Value, family, selectors);

    public override double Measure()
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        SelectorIndex index = _workload!.Build(null);
        long count = 0;
        index.Snapshot().MatchAll((_, endpoints) => count += endpoints.Count);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Timing.Require("matches", matches, count);
        return elapsed;
    }
}
