using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Analysis;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>
/// The first whole connectivity map of a generated cluster whose policies have just been compiled, so that nothing kept from an earlier
/// map helps; checked connection by connection on a sample. The note tells the figures of compiling and of a second map.
/// </summary>
internal sealed class ConnectivityMapGoal(int pods, int policies, double target) : Goal
{
    private Manifests _manifests = null!;
    private PolicyWorld _world = null!;
    private ConnectivityMap? _map;
    private double _compiling = double.MaxValue;
    private double _again = double.MaxValue;

    public override string Name => $"connectivity map {pods} pods x {policies} policies";

    public override string Unit => "ms";

    public override double Target => target;

    public override string? Note => _map is null ? null : string.Create(CultureInfo.InvariantCulture, $"{_map.Classes.Length} classes; compiling {_compiling:0.0} ms, a second map {_again:0.0} ms");

    // The figure is that of settled code: the first rounds still run what the compiler has not optimised.
    public override int Rounds => 40;

    public override void Prepare()
    {
        _manifests = Manifests.FromJson(new GeneratedCluster(pods, policies, 7).ToJson().Select(static t => JsonElement.Parse(t)));
        _world = PolicyWorld.Create(_manifests, CalicoLayer.Instance);
        _map = _world.Map();
        Check(_map);
    }

    public override double Measure()
    {
        long start = Stopwatch.GetTimestamp();
        var world = PolicyWorld.Create(_manifests, _world.Facts, CalicoLayer.Instance);
        _compiling = Math.Min(_compiling, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        double first = MapOf(world);
        _again = Math.Min(_again, MapOf(world));
        return first;
    }

    private double MapOf(PolicyWorld world)
    {
        long start = Stopwatch.GetTimestamp();
        _map = world.Map();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // Connection by connection: the slow, obvious way.
    private void Check(ConnectivityMap map)
    {
        var random = new SplitMix(11);
        for (int i = 0; i < 20_000; i++)
        {
            Workload from = _world.Facts.Workloads[random.Below(pods)], to = _world.Facts.Workloads[random.Below(pods)];
            int port = random.Below(2) == 0 ? 8080 : random.Below(65536);
            var connection = new Connection
            {
                Source = Party.Of(from),
                Destination = Party.Of(to),
                SourceAddress = from.Addresses[0],
                DestinationAddress = to.Addresses[0],
                Protocol = IpProtocol.Tcp,
                SourcePort = 40000,
                DestinationPort = port,
            };
            if (from != to && map.Allowed(from.ToString(), to.ToString()).Test(connection) != (_world.Decide(connection) == Outcome.Allowed).ToTruth())
            {
                throw new InvalidOperationException($"{from} to {to} port {port}: the map and the policies disagree");
            }
        }
    }
}
