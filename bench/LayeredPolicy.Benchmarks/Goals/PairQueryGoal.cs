using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Analysis;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>
/// What passes between one pair of workloads, asked of a map by their names: the worst of a map that has just been made, in which sets are
/// made when first asked for, and of one that has been asked before. Checked on a sample against the same pair asked of the world.
/// </summary>
internal sealed class PairQueryGoal(int pods, int policies, double target) : Goal
{
    private const int Queries = 200_000;
    private const int Checked = 300;

    private PolicyWorld _world = null!;
    private (string From, string To)[] _pairs = [];
    private int _reachable;
    private double _byClass = double.MaxValue;
    private double _again = double.MaxValue;
    private double _alone;

    public override string Name => $"pair query, map of {pods} pods x {policies} policies";

    public override string Unit => "us";

    public override double Target => target;

    public override string? Note => string.Create(
        CultureInfo.InvariantCulture, $"asked before {_again:0.000} us, by class {_byClass:0.000} us; without a map {_alone:0} us");

    public override void Prepare()
    {
        _world = PolicyWorld.Create(
            Manifests.FromJson(new GeneratedCluster(pods, policies, 7).ToJson().Select(static t => JsonElement.Parse(t))), CalicoLayer.Instance);
        var random = new SplitMix(13);
        Workload[] workloads = [.. _world.Facts.Workloads];
        _pairs = [.. Enumerable.Range(0, Queries).Select(_ => (workloads[random.Below(pods)].ToString(), workloads[random.Below(pods)].ToString()))];
        ConnectivityMap map = _world.Map();
        _reachable = _pairs.Count(p => !map.Allowed(p.From, p.To).Possible.IsEmpty);
        Check(map);
    }

    public override double Measure()
    {
        ConnectivityMap map = _world.Map();
        double first = Ask(map);
        _again = Math.Min(_again, Ask(map));
        _byClass = Math.Min(_byClass, AskByClass(map));
        return first;
    }

    private double Ask(ConnectivityMap map)
    {
        int reachable = 0;
        long start = Stopwatch.GetTimestamp();
        foreach ((string from, string to) in _pairs)
        {
            reachable += map.Allowed(from, to).Possible.IsEmpty ? 0 : 1;
        }

        return Each(start, reachable);
    }

    private double AskByClass(ConnectivityMap map)
    {
        (EndpointClass From, EndpointClass To)[] classes = [.. _pairs.Select(p => (map.ClassOf(p.From)!, map.ClassOf(p.To)!))];
        int reachable = 0;
        long start = Stopwatch.GetTimestamp();
        foreach ((EndpointClass from, EndpointClass to) in classes)
        {
            reachable += map.Allowed(from, to).Possible.IsEmpty ? 0 : 1;
        }

        return Each(start, reachable);
    }

    private double Each(long start, int reachable)
    {
        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return reachable == _reachable
            ? microseconds / Queries
            : throw new InvalidOperationException($"{reachable} pairs can reach each other, at first {_reachable} could");
    }

    private void Check(ConnectivityMap map)
    {
        var byName = _world.Facts.Workloads.ToDictionary(static w => w.ToString());
        long start = Stopwatch.GetTimestamp();
        TrafficBounds[] alone = [.. _pairs.Take(Checked).Select(p => _world.Allowed(Party.Of(byName[p.From]), Party.Of(byName[p.To])))];
        _alone = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Checked;
        for (int i = 0; i < Checked; i++)
        {
            if (_pairs[i].From != _pairs[i].To && map.Allowed(_pairs[i].From, _pairs[i].To) != alone[i])
            {
                throw new InvalidOperationException($"{_pairs[i]}: the map and the world disagree");
            }
        }

        if (Array.TrueForAll(alone, static a => a.Possible.IsEmpty))
        {
            throw new InvalidOperationException("the sample tells nothing: nothing passes between any of its pairs");
        }
    }
}
