using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Analysis;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>
/// The whole map of both layers, with HTTP sets: compiling the policies and the first map together, from objects that are read already.
/// Checked request by request on a sample of pairs.
/// </summary>
internal sealed class LayeredMapGoal(int pods, int networkPolicies, int authorizationPolicies, double target) : Goal
{
    private const int Samples = 20_000;
    private const int WarmUps = 60;
    private static readonly int[] s_ports = [80, 443, 8080, 9090, 5000, 5432, 3306, 9092];

    private Manifests _manifests = null!;
    private PolicyWorld _world = null!;
    private ConnectivityMap? _map;
    private double _compiling = double.MaxValue;
    private double _mapping = double.MaxValue;
    private double _cold;

    public override string Name => $"two-layer map {pods} pods x {networkPolicies} + {authorizationPolicies}";

    public override string Unit => "ms";

    public override double Target => target;

    public override string? Note => _map is null ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{_map.Classes.Length} classes; compiling {_compiling:0.0} ms, the map {_mapping:0.0} ms; the first time in the process {_cold:0} ms");

    public override int Rounds => 30;

    public override void Prepare()
    {
        var cluster = new LayeredCluster(pods, networkPolicies, authorizationPolicies, 7);
        _manifests = Manifests.FromJson(cluster.ToJson().Select(static t => JsonElement.Parse(t)));
        var facts = ClusterFacts.From(_manifests);
        long start = Stopwatch.GetTimestamp();
        _world = PolicyWorld.Create(_manifests, facts, CalicoLayer.Instance, IstioLayer.Instance);
        _map = _world.Map();
        _cold = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Check(_map, cluster);

        // The figure is that of settled code: the first rounds still run what the compiler has not optimised.
        for (int i = 0; i < WarmUps; i++)
        {
            Measure();
        }
    }

    public override double Measure()
    {
        long start = Stopwatch.GetTimestamp();
        var world = PolicyWorld.Create(_manifests, _world.Facts, CalicoLayer.Instance, IstioLayer.Instance);
        double compiling = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _map = world.Map();
        double total = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _compiling = Math.Min(_compiling, compiling);
        _mapping = Math.Min(_mapping, total - compiling);
        return total;
    }

    // Request by request: the slow, obvious way.
    private void Check(ConnectivityMap map, LayeredCluster cluster)
    {
        var random = new SplitMix(11);
        ConnectivityEdge[] edges = [.. map.Edges.Where(static e => !e.From.IsOutside && !e.To.IsOutside)];
        int allowed = 0;
        for (int i = 0; i < Samples; i++)
        {
            // Few pairs may meet at all; every other sample is one of them.
            ConnectivityEdge? edge = i % 2 == 0 ? edges[random.Below(edges.Length)] : null;
            Workload from = edge?.From.Workloads[0] ?? _world.Facts.Workloads[random.Below(pods)];
            Workload to = edge?.To.Workloads[^1] ?? _world.Facts.Workloads[random.Below(pods)];
            bool http = random.Below(5) > 0;
            var connection = new Connection
            {
                Source = Party.Of(from),
                Destination = Party.Of(to),
                SourceAddress = from.Addresses[0],
                DestinationAddress = to.Addresses[0],
                Protocol = random.Below(20) == 0 ? IpProtocol.Udp : IpProtocol.Tcp,
                SourcePort = 40000,
                DestinationPort = random.Pick(s_ports),
                Http = http ? cluster.Request() : null,
                IsOpaque = !http,
            };
            connection = connection.Protocol == IpProtocol.Tcp ? connection : connection with { Http = null };
            Outcome outcome = _world.Decide(connection);
            allowed += outcome == Outcome.Allowed ? 1 : 0;
            if (from != to && map.Allowed(from.ToString(), to.ToString()).Test(connection) != (outcome == Outcome.Allowed).ToTruth())
            {
                throw new InvalidOperationException($"{connection}: the map and the policies disagree");
            }
        }

        if (allowed is 0 or Samples)
        {
            throw new InvalidOperationException("the sample tells nothing: all its connections have one outcome");
        }
    }
}
