using System.Diagnostics;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>One decision of the network layer without a trace, in a cluster of 10,000 pods and 1,000 policies; it must allocate nothing.</summary>
internal sealed class NetworkDecisionGoal : Goal
{
    private NetworkWorkload? _workload;
    private Outcome[] _expected = [];

    public override string Name => "network decision, 10k pods x 1k policies";

    public override string Unit => "us";

    public override double Target => 1;

    public override string? Note => _workload is null ? null : $"compiled in {_workload.CompileMilliseconds:0} ms, no allocation";

    public override void Prepare()
    {
        _workload = new();

        // The trace walks the same rules on its own way.
        _expected = [.. _workload.Connections.Select(c => _workload.Network.Explain(c).Aggregate(Outcome.Allowed, static (all, s) => all.Then(s.Outcome)))];
        NetworkWorkload.WarmUp(() => Measure());
    }

    public override double Measure()
    {
        NetworkWorkload workload = _workload!;
        Connection[] connections = workload.Connections;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        int wrong = 0;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < connections.Length; i++)
        {
            wrong += workload.Network.Decide(connections[i]) == _expected[i] ? 0 : 1;
        }

        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / connections.Length;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return wrong == 0 && allocated == 0
            ? time
            : throw new InvalidOperationException($"{wrong} decisions differ from their trace, {allocated} bytes were allocated");
    }
}
