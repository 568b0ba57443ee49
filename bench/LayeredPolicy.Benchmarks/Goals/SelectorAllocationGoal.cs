using LayeredPolicy.Benchmarks.Workloads;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>What checking a text and evaluating a selector allocate: nothing.</summary>
internal sealed class SelectorAllocationGoal : Goal
{
    public override string Name => "selector check and match, allocation";

    public override string Unit => "B";

    public override double Target => 0;

    public override int Rounds => 1;

    public override double Measure()
    {
        Selector[] selectors = [.. NamedSelectors.All.Select(Selector.Parse)];
        LabelSet labels = NamedSelectors.Labels(10);
        var plain = new Dictionary<string, string>(labels);
        return Timing.Allocated(() =>
        {
            for (int i = 0; i < selectors.Length; i++)
            {
                bool valid = Selector.IsValid(NamedSelectors.All[i]) && !Selector.IsValid("app == ");
                Timing.Require("answer", selectors[i].Matches(labels), valid && selectors[i].Matches(plain));
            }
        });
    }
}
