using BenchmarkDotNet.Attributes;
using LayeredPolicy.Benchmarks.Workloads;

namespace LayeredPolicy.Benchmarks;

/// <summary>Reading and evaluating the ten named selectors, one at a time.</summary>
[MemoryDiagnoser]
public class SelectorBenchmarks
{
    private Selector _selector = Selector.All;
    private LabelSet _labels = LabelSet.Empty;
    private Dictionary<string, string> _plain = [];

    /// <summary>The number of the selector among <see cref="NamedSelectors"/>.</summary>
    [Params(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)]
    public int Named { get; set; }

    /// <summary>How many labels the set has.</summary>
    [Params(3, 10, 30)]
    public int Labels { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _selector = Selector.Parse(NamedSelectors.All[Named]);
        _labels = NamedSelectors.Labels(Labels);
        _plain = new Dictionary<string, string>(_labels);
    }

    [Benchmark]
    public bool Check() => Selector.IsValid(NamedSelectors.All[Named]);

    [Benchmark]
    public Selector Parse() => Selector.Parse(NamedSelectors.All[Named]);

    [Benchmark]
    public string ParseAndId() => Selector.Parse(NamedSelectors.All[Named]).UniqueId;

    [Benchmark]
    public bool Match() => _selector.Matches(_labels);

    [Benchmark]
    public bool MatchDictionary() => _selector.Matches(_plain);
}
