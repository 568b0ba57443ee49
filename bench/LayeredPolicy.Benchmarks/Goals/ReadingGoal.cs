namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Reads 1,000 policy documents of YAML text into typed objects.</summary>
internal sealed class ReadingGoal : Goal
{
    private const int Documents = 1_000;
    private ReadingRun _run = null!;

    public override string Name => "read 1,000 policy documents";

    public override string Unit => "ms";

    public override double Target => 150;

    public override void Prepare()
    {
        _run = new(Documents);
        for (int i = 0; i < 5; i++)
        {
            _run.Ours();
        }
    }

    public override double Measure() => _run.Ours();
}
