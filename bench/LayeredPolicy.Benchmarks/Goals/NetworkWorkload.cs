using System.Diagnostics;
using System.Text.Json;
using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>A compiled network layer of 10,000 pods and 1,000 policies, and connections between its pods.</summary>
internal sealed class NetworkWorkload
{
    private static readonly int[] s_ports = [80, 443, 8080, 5432, 53, 9999];

    /// <summary>Generates, reads and compiles the cluster.</summary>
    public NetworkWorkload()
    {
        Manifests manifests = Manifests.FromJson(new GeneratedCluster(10_000, 1_000, 7).ToJson().Select(static d => JsonDocument.Parse(d).RootElement));
        ClusterFacts facts = ClusterFacts.From(manifests);
        long start = Stopwatch.GetTimestamp();
        Network = CalicoLayer.Instance.Compile(manifests, facts);
        CompileMilliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var random = new SplitMix(11);
        Party[] parties = [.. facts.Workloads.Select(Party.Of)];
        Connections = [.. Enumerable.Range(0, 5_000).Select(_ => Connect(random.Pick(parties), random.Pick(parties), random))];
    }

    /// <summary>The compiled layer.</summary>
    public CompiledNetwork Network { get; }

    /// <summary>How long compiling took.</summary>
    public double CompileMilliseconds { get; }

    /// <summary>The connections to ask about.</summary>
    public Connection[] Connections { get; }

    /// <summary>Runs the work until the runtime has had time to optimize it.</summary>
    public static void WarmUp(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1))
        {
            work();
        }
    }

    private static Connection Connect(Party source, Party destination, SplitMix random) => new()
    {
        Source = source,
        SourceAddress = source.Workload!.Addresses[0],
        Destination = destination,
        DestinationAddress = destination.Workload!.Addresses[0],
        Protocol = random.Below(10) == 0 ? IpProtocol.Udp : IpProtocol.Tcp,
        SourcePort = 40_000,
        DestinationPort = random.Pick(s_ports),
    };
}
