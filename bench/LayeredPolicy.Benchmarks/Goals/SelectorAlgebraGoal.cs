using System.Diagnostics;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>The slowest of many exact questions about pairs of random selectors of 20 terms over few labels, the hard case.</summary>
internal sealed class SelectorAlgebraGoal : Goal
{
    private readonly List<(Selector First, Selector Second)> _pairs = [];

    public override string Name => "selector implies, 20 terms, slowest of 300";

    public override string Unit => "ms";

    public override double Target => 1;

    public override void Prepare()
    {
        var random = new SplitMix(7);
        for (int i = 0; i < 300; i++)
        {
            _pairs.Add((Twenty(random), Twenty(random)));
        }
    }

    public override double Measure()
    {
        double slowest = 0;
        foreach ((Selector first, Selector second) in _pairs)
        {
            double best = double.MaxValue;
            for (int i = 0; i < 3; i++)
            {
                long start = Stopwatch.GetTimestamp();
                SelectorAnswer answer = SelectorAlgebra.Implies(first, second);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                Timing.Require("answered", true, answer.Holds is not null);
                Timing.Require("shown", true, answer.Holds == true || (first.Matches(answer.Witness!) && !second.Matches(answer.Witness!)));
            }

            slowest = Math.Max(slowest, best);
        }

        return slowest;
    }

    private static Selector Twenty(SplitMix random)
    {
        var parts = new List<string>();
        for (int i = 0; i < 5; i++)
        {
            parts.Add("(" + string.Join(i % 2 == 0 ? " || " : " && ", Enumerable.Range(0, 4).Select(_ => Term(random))) + ")");
        }

        return Selector.Parse(string.Join(random.Below(2) == 0 ? " && " : " || ", parts));
    }

    private static string Term(SplitMix random)
    {
        string key = "k" + random.Below(4);
        string value = "v" + random.Below(3);
        return random.Below(8) switch
        {
            0 => $"has({key})",
            1 => $"!has({key})",
            2 => $"{key} == '{value}'",
            3 => $"{key} != '{value}'",
            4 => $"{key} in {{'{value}', 'w'}}",
            5 => $"{key} not in {{'{value}', 'w'}}",
            6 => $"{key} starts with '{value}'",
            _ => $"!({key} contains '{random.Below(3)}')",
        };
    }
}
