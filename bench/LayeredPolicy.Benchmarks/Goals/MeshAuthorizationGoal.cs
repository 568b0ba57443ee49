using System.Diagnostics;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>One decision of a sidecar about one request: TLS, path normalisation and authorization, without the trace. Must not allocate.</summary>
internal sealed class MeshAuthorizationGoal(int rules, bool miss, double target) : Goal
{
    private const int Passes = 20;
    private const int WarmUps = 5;
    private static readonly TimeSpan WarmUpPause = TimeSpan.FromMilliseconds(150);
    private EnforcementPoint _point = null!;
    private Connection[] _requests = [];
    private int _allowed;

    public override string Name => $"mesh decision, {rules} rules, {(miss ? "no path matches" : "mixed")}";

    public override string Unit => "us";

    public override double Target => target;

    public override string? Note => "0 B allocated";

    public override void Prepare()
    {
        _point = MeshWorkload.Sidecar(rules);
        _requests = MeshWorkload.Requests(miss);
        _allowed = _requests.Count(r => _point.Explain(r).Outcome == Outcome.Allowed);

        // The runtime recompiles hot code in the background; until it has, the first workload would be timed unoptimised.
        for (int i = 0; i < WarmUps; i++)
        {
            for (int pass = 0; pass < Passes; pass++)
            {
                Decide();
            }

            Thread.Sleep(WarmUpPause);
        }
    }

    public override double Measure()
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Passes; i++)
        {
            Decide();
        }

        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return bytes == 0
            ? microseconds / Passes / _requests.Length
            : throw new InvalidOperationException($"a decision allocates: {bytes} B in {Passes * _requests.Length} decisions");
    }

    private void Decide()
    {
        int allowed = 0;
        foreach (Connection request in _requests)
        {
            allowed += _point.Decide(request) == Outcome.Allowed ? 1 : 0;
        }

        if (allowed != _allowed)
        {
            throw new InvalidOperationException($"{allowed} of {_requests.Length} requests are allowed, the trace allows {_allowed}");
        }
    }
}
