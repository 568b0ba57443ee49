using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>
/// The first whole connectivity map of a generated cluster whose policies have just been compiled, so that nothing kept from an earlier
/// map helps, and a look at every cell of it; checked connection by connection on a sample. The note tells what compiling costs and what
/// the map keeps.
/// </summary>
internal sealed class ConnectivityMapGoal(int pods, int policies, double target, int rounds) : Goal
{
    private Manifests _manifests = null!;
    private PolicyWorld _world = null!;
    private ConnectivityMap? _map;
    private long _pairs;
    private double _compiling = double.MaxValue;
    private double _looking = double.MaxValue;
    private double _kept;
    private bool _isChecked;

    public override string Name => $"connectivity map {pods} pods x {policies} policies";

    public override string Unit => "ms";

    public override double Target => target;

    public override string? Note => _map is null ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{_map.Classes.Length} classes, {_pairs} pairs of pods; of which looking {_looking:0.0} ms; compiling before it {_compiling:0} ms; allocated {_kept:0} MB");

    // The figure is that of settled code: the first rounds still run what the compiler has not optimised.
    public override int Rounds => rounds;

    public override void Prepare()
    {
        _manifests = Manifests.FromJson(new GeneratedCluster(pods, policies, 7).ToJson().Select(static t => JsonElement.Parse(t)));
        _world = PolicyWorld.Create(_manifests, CalicoLayer.Instance);
    }

    public override double Measure()
    {
        _map = null;
        long start = Stopwatch.GetTimestamp();
        var world = PolicyWorld.Create(_manifests, _world.Facts, CalicoLayer.Instance);
        _compiling = Math.Min(_compiling, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        GC.Collect();
        long before = GC.GetTotalAllocatedBytes();
        start = Stopwatch.GetTimestamp();
        _map = world.Map();
        double mapping = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _pairs = _map.ReachablePairs;
        double all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _kept = (GC.GetTotalAllocatedBytes() - before) / 1e6;
        _looking = Math.Min(_looking, all - mapping);
        if (!_isChecked)
        {
            _isChecked = true;
            SampledPairs.Check(world, _map, 20_000);
        }

        return all;
    }
}
