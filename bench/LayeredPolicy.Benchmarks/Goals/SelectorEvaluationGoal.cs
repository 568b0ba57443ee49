using System.Globalization;
using LayeredPolicy.Benchmarks.Workloads;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Evaluating the ten named selectors on one label set: the geometric mean of the time for each.</summary>
/// <param name="labels">How many labels the set has.</param>
/// <param name="plain">Whether the labels are in a plain dictionary instead of a label set.</param>
/// <param name="target">The target.</param>
/// <param name="note">The recorded figure.</param>
internal sealed class SelectorEvaluationGoal(int labels, bool plain, double target, string note) : Goal
{
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"selector match, {labels} labels{(plain ? " in a dictionary" : "")}, geomean");

    public override string Unit => "ns";

    public override double Target => target;

    public override string Note => note;

    // Twice, so that the compiler has settled.
    public override void Prepare() => GC.KeepAlive(Measure() + Measure());

    public override double Measure()
    {
        LabelSet set = NamedSelectors.Labels(labels);
        var dictionary = new Dictionary<string, string>(set);
        return Timing.GeometricMean(NamedSelectors.All.Select(text =>
        {
            Selector selector = Selector.Parse(text);
            Timing.Require(text, selector.Matches(dictionary), selector.Matches(set));
            return Timing.Nanoseconds(count => plain ? Repeat(selector, dictionary, count) : Repeat(selector, set, count));
        }));
    }

    private static int Repeat(Selector selector, LabelSet set, int count)
    {
        int matches = 0;
        for (int i = 0; i < count; i++)
        {
            matches += selector.Matches(set) ? 1 : 0;
        }

        return matches;
    }

    private static int Repeat(Selector selector, Dictionary<string, string> dictionary, int count)
    {
        int matches = 0;
        for (int i = 0; i < count; i++)
        {
            matches += selector.Matches(dictionary) ? 1 : 0;
        }

        return matches;
    }
}
