using System.Diagnostics;
using LayeredPolicy.Benchmarks.Workloads;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Reading 10,000 selectors as policies have them: the time for one.</summary>
internal sealed class SelectorCorpusGoal : Goal
{
    public override string Name => "selector parse, 10k mixed, each";

    public override string Unit => "ns";

    public override double Target => 600;

    public override string Note => "Calico: 5200 to 6700 ns";

    public override void Prepare() => _ = WorkloadCatalog.Wide.Value;

    public override double Measure()
    {
        var texts = WorkloadCatalog.Wide.Value.Selectors["mixed"];
        var parsed = new Selector[texts.Length];
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < parsed.Length; i++)
        {
            parsed[i] = Selector.Parse(texts[i]);
        }

        double elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds / parsed.Length;
        Timing.Require("read back", parsed[17], Selector.Parse(parsed[17].ToString()));
        return elapsed;
    }
}
