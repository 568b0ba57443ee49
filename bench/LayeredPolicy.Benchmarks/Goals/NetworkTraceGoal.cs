using System.Diagnostics;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>One decision of the network layer with its whole trace, in a cluster of 10,000 pods and 1,000 policies.</summary>
internal sealed class NetworkTraceGoal : Goal
{
    private NetworkWorkload? _workload;

    public override string Name => "network decision with trace, 10k pods x 1k policies";

    public override string Unit => "us";

    public override double Target => 20;

    public override void Prepare()
    {
        _workload = new();
        NetworkWorkload.WarmUp(() => Measure());
    }

    public override double Measure()
    {
        NetworkWorkload workload = _workload!;
        int wrong = 0;
        long start = Stopwatch.GetTimestamp();
        foreach (Connection connection in workload.Connections)
        {
            Outcome outcome = Outcome.Allowed;
            foreach (EnforcementStep step in workload.Network.Explain(connection))
            {
                outcome = outcome.Then(step.Outcome);
            }

            wrong += outcome == workload.Network.Decide(connection) ? 0 : 1;
        }

        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds / workload.Connections.Length;
        return wrong == 0 ? time : throw new InvalidOperationException($"{wrong} traces differ from the decision");
    }
}
