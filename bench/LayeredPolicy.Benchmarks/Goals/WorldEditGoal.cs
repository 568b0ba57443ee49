using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Analysis;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>
/// One policy of a generated cluster is replaced by another, again and again: each time the new world and every pair of classes between
/// which something changed, with both sets. The figure is the 99th of a hundred edits. Each edit is checked on pairs chosen at random,
/// connection by connection: what is told changed, and what is not told did not.
/// </summary>
internal sealed class WorldEditGoal(int pods, int policies, int edits, double target) : Goal
{
    private readonly List<double> _times = [];
    private GeneratedCluster _cluster = null!;
    private SplitMix _random = null!;
    private ResourceId[] _ids = [];

    // Used again for each check: large garbage of the checks would be collected during the edits.
    private readonly HashSet<(int, int)> _told = [];
    private PolicyWorld _world = null!;
    private long _pairs;

    public override string Name => $"edit with exact delta, {pods} x {policies}, p99";

    public override string Unit => "ms";

    public override double Target => target;

    public override string? Note => _times.Count == 0 ? null : string.Create(
        CultureInfo.InvariantCulture, $"p50 {_times[_times.Count / 2]:0.00} ms, most {_times[^1]:0.00} ms, {_pairs / _times.Count} changed pairs of classes an edit");

    public override int Rounds => 3;

    public override void Prepare()
    {
        _cluster = new(pods, policies, 7);
        _world = PolicyWorld.Create(Manifests.FromJson(_cluster.ToJson().Select(static t => JsonElement.Parse(t))), CalicoLayer.Instance);
        _ids = [.. _world.Manifests.OfKind("networking.k8s.io", "NetworkPolicy").OrderBy(static d => int.Parse(d.Id.Name["pol-".Length..], CultureInfo.InvariantCulture)).Select(static d => d.Id)];
        _random = new SplitMix(5);
        for (int i = 0; i < edits / 4; i++)
        {
            Edit();
        }
    }

    public override double Measure()
    {
        _times.Clear();
        _pairs = 0;
        for (int i = 0; i < edits; i++)
        {
            _times.Add(Edit());
        }

        _times.Sort();
        return _times[_times.Count * 99 / 100];
    }

    private double Edit()
    {
        int number = _random.Below(policies);
        var put = Manifests.FromJson([JsonElement.Parse(_cluster.Policy(number))]);
        ResourceId old = _ids[number];
        WorldChange change = new() { Put = put, Remove = old == put.Documents[0].Id ? [] : [old] };
        long start = Stopwatch.GetTimestamp();
        WorldEdit edit = _world.With(change);
        foreach (PairChange pair in edit.Diff.Pairs)
        {
            _pairs += pair.Before.Equals(pair.After) ? throw new InvalidOperationException($"{pair} is no change") : 1;
        }

        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Check(_world, edit);
        _world = edit.After;
        _ids[number] = put.Documents[0].Id;
        return time;
    }

    private void Check(PolicyWorld before, WorldEdit edit)
    {
        _told.Clear();
        foreach (PairChange pair in edit.Diff.Pairs.Where(static p => !p.From.IsOutside && !p.To.IsOutside).Take(20))
        {
            Workload from = pair.From.Workloads[0], to = pair.To.Workloads[^1];
            TrafficSet gained = pair.After.Certain - pair.Before.Certain, any = gained.IsEmpty ? pair.Before.Certain - pair.After.Certain : gained;
            int port = any.Witness()!.DestinationPort ?? throw new InvalidOperationException($"{pair} has no port");
            if (from != to && SampledPairs.Allows(before, from, to, port) == SampledPairs.Allows(edit.After, from, to, port))
            {
                throw new InvalidOperationException($"{from} to {to} port {port} is told to have changed and did not");
            }
        }

        foreach (PairChange pair in edit.Diff.Pairs)
        {
            foreach (Workload from in pair.From.Workloads)
            {
                foreach (Workload to in pair.To.Workloads)
                {
                    _told.Add((from.Index, to.Index));
                }
            }
        }

        for (int i = 0; i < 50; i++)
        {
            Workload from = before.Facts.Workloads[_random.Below(pods)], to = before.Facts.Workloads[_random.Below(pods)];
            foreach (int port in GeneratedCluster.Ports)
            {
                if (from != to && !_told.Contains((from.Index, to.Index)) && SampledPairs.Allows(before, from, to, port) != SampledPairs.Allows(edit.After, from, to, port))
                {
                    throw new InvalidOperationException($"{from} to {to} port {port} changed and is not told");
                }
            }
        }
    }
}
