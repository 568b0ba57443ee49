using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>
/// A generated cluster as one YAML file, and the published tool's <c>map --output json</c> of it in a fresh process: reading, facts,
/// compiling both layers, the whole map and printing it. The edges printed are checked connection by connection on a sample.
/// </summary>
internal sealed class MapFromYamlGoal(int pods, int policies, double target) : Goal
{
    private const int Pairs = 4_000;
    private string _folder = null!;
    private PolicyWorld _world = null!;
    private double _cpu = double.MaxValue;
    private int _edges;

    public override string Name => $"map from YAML, {pods} pods x {policies} policies";

    public override string Unit => "ms";

    public override double Target => target;

    // A process of its own meets whatever else the machine does; a round costs a second.
    public override int Rounds => 12;

    public override string? Note => string.Create(
        CultureInfo.InvariantCulture, $"start to exit of the native tool, {_edges} edges printed as JSON; CPU time {_cpu:0} ms");

    public override void Prepare()
    {
        JsonElement[] objects = [.. new GeneratedCluster(pods, policies, 7).ToJson().Select(static t => JsonElement.Parse(t))];
        _folder = Directory.CreateTempSubdirectory("layeredpolicy-goal-").FullName;
        File.WriteAllText(Path.Combine(_folder, "cluster.yaml"), ManifestWriter.WriteAll(objects));
        var manifests = Manifests.FromJson(objects);
        _world = PolicyWorld.Create(manifests, ClusterFacts.From(manifests).AsServed(), CalicoLayer.Instance, IstioLayer.Instance);
        Check(Map().Output);
    }

    public override double Measure()
    {
        ToolRun run = Map();
        _cpu = Math.Min(_cpu, run.Cpu);
        return run.Wall;
    }

    public override void Clean() => Directory.Delete(_folder, recursive: true);

    private ToolRun Map() => PublishedTool.Instance.Run("map", "--manifests", _folder, "--output", "json");

    // The slow, obvious way: every connection by itself.
    private void Check(byte[] output)
    {
        PrintedMap map = PrintedMap.Read(output);
        _edges = map.Edges;
        if (map.Workloads != pods)
        {
            throw new InvalidOperationException($"the map has {map.Workloads} workloads, the cluster {pods}");
        }

        var random = new SplitMix(13);
        for (int i = 0; i < Pairs; i++)
        {
            Workload from = _world.Facts.Workloads[random.Below(pods)], to = _world.Facts.Workloads[random.Below(pods)];
            if (from == to)
            {
                continue;
            }

            foreach (int port in GeneratedCluster.Ports.Append(1 + random.Below(65535)))
            {
                bool allowed = SampledPairs.Allows(_world, from, to, port) == Truth.True;
                if (map.Allows(from.ToString(), to.ToString(), port) != allowed)
                {
                    throw new InvalidOperationException($"{from} to {to} port {port}: the printed map and the policies disagree");
                }
            }
        }
    }
}
