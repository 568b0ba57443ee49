using System.Diagnostics;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>The mean time of a change, every match that begins or ends being told. The first 2,000 changes; their checksum is the recorded one where one is.</summary>
internal sealed class IndexChurnGoal(string name, Lazy<ClusterWorkload> workload, int selectors, double target, ulong built, ulong changed, string note) : Goal
{
    private const int Changes = 2_000;

    private IndexWorkload? _workload;

    public override string Name => "index churn, " + name;

    public override string Unit => "us";

    public override double Target => target;

    public override string Note => note;

    public override int Rounds => 6;

    public override void Prepare() => _workload = new IndexWorkload(workload.Value, "mixed", selectors);

    public override double Measure()
    {
        var sum = new MatchChecksum();
        SelectorIndex index = _workload!.Build(sum);
        Timing.Require("checksum", built, sum.Standing);
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        _workload.Change(index, 0, Changes);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Changes;
        Timing.Require("checksum", changed, sum.Standing);
        return elapsed;
    }
}
