using System.Diagnostics;
using System.Text.Json;
using LayeredPolicy.Analysis;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>The whole connectivity map of a generated cluster whose policies are compiled; checked pair by pair on a sample.</summary>
internal sealed class ConnectivityMapGoal(int pods, int policies, double target) : Goal
{
    private PolicyWorld _world = null!;
    private ConnectivityMap? _map;

    public override string Name => $"connectivity map {pods} pods x {policies} policies";

    public override string Unit => "ms";

    public override double Target => target;

    public override string? Note => _map is null ? null : $"{_map.Classes.Length} classes";

    // The figure is that of settled code: the first rounds still run what the compiler has not optimised.
    public override int Rounds => 40;

    public override void Prepare()
    {
        Manifests manifests = Manifests.FromJson(new GeneratedCluster(pods, policies, 7).ToJson().Select(static t => JsonElement.Parse(t)));
        _world = PolicyWorld.Create(manifests, CalicoLayer.Instance);
        _map = _world.Map();
        Check(_map);
    }

    public override double Measure()
    {
        long start = Stopwatch.GetTimestamp();
        _map = _world.Map();
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
