using LayeredPolicy.Benchmarks.Workloads;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Reading the ten named selectors and making canonical text and unique id of each, which Calico's parser always does.</summary>
internal sealed class SelectorTextGoal : Goal
{
    public override string Name => "selector parse + text + unique id, geomean";

    public override string Unit => "ns";

    public override double Target => 2_200;

    public override string Note => "Calico: 2200 ns";

    // Twice, so that the compiler has settled.
    public override void Prepare() => GC.KeepAlive(Measure() + Measure());

    public override double Measure()
    {
        Timing.Require("unique id", "s:JpRGrxZ4kdS6g7WoF-uG_g7qlh2ipw2zGYBMpQ", Selector.Parse("has(a)").UniqueId);
        return Timing.GeometricMean(NamedSelectors.All.Select(text => Timing.Nanoseconds(count =>
        {
            int length = 0;
            for (int i = 0; i < count; i++)
            {
                length += Selector.Parse(text).UniqueId.Length;
            }

            return length;
        })));
    }
}
