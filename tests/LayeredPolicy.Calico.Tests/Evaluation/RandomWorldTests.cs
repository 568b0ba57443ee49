using CsCheck;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>On random clusters the compiled answer, the plain answer, the trace, the set of allowed traffic and the table of decisions are one.</summary>
public sealed class RandomWorldTests
{
    private static readonly (string Protocol, int Port)[] s_traffic = [("TCP", 80), ("TCP", 443), ("UDP", 81), ("ICMP", 0)];
    private static readonly string[] s_outside = ["203.0.113.7", "10.0.0.3", "192.0.2.1", "2001:db8::7", "fd00::a00:3"];

    [Fact]
    public void Every_interpreter_agrees_with_the_obvious_one() =>
        RandomNetwork.Worlds.Sample(Check, iter: LongRun.Times(60), print: static n => n.Lines);

    private static void Check(RandomNetwork network)
    {
        Manifests manifests = Manifests.Parse(ScenarioWorld.Yaml(network.Lines, v6: false));
        ClusterFacts facts = ClusterFacts.From(manifests);
        CompiledNetwork compiled = new CalicoLayer(new CalicoOptions { ObjectsAreComplete = true }).Compile(manifests, facts);
        Assert.Empty(compiled.Diagnostics);
        var judge = new ObviousJudge(network);
        (RandomPod? Pod, Party Party, string Address)[] ends =
        [
            .. network.Pods.SelectMany(p => p.Addresses.Select(a => ((RandomPod?)p, Party.Of(facts.Workloads.First(w => w.Name == p.Name)), a))),
            .. s_outside.Where(a => network.Pods.All(p => !p.Addresses.Contains(a))).Select(a => ((RandomPod?)null, Party.Outside, a)),
        ];
        foreach ((RandomPod? from, Party source, string sourceAddress) in ends)
        {
            foreach ((RandomPod? to, Party destination, string destinationAddress) in ends)
            {
                TrafficBounds allowed = compiled.Allowed(new PartyPair(source, destination, null));
                foreach ((string protocol, int port) in s_traffic)
                {
                    var connection = new Connection
                    {
                        Source = source,
                        SourceAddress = IpAddress.Parse(sourceAddress),
                        Destination = destination,
                        DestinationAddress = IpAddress.Parse(destinationAddress),
                        Protocol = protocol == "TCP" ? IpProtocol.Tcp : protocol == "UDP" ? IpProtocol.Udp : IpProtocol.Icmp,
                        SourcePort = protocol == "ICMP" ? null : 40_000,
                        DestinationPort = protocol == "ICMP" ? null : port,
                        IcmpType = protocol == "ICMP" ? 8 : null,
                        IcmpCode = protocol == "ICMP" ? 0 : null,
                    };
                    Outcome expected = judge.Allows(from, sourceAddress, to, destinationAddress, protocol, port) ? Outcome.Allowed : Outcome.Denied;
                    string flow = $"{source} ({sourceAddress}) -> {destination} ({destinationAddress}) {protocol} {port}";
                    Assert.True(expected == compiled.Decide(connection), $"{flow}: expected {expected}");
                    Assert.True(expected == compiled.Explain(connection).Aggregate(Outcome.Allowed, static (all, s) => all.Then(s.Outcome)), $"{flow}: the trace differs");
                    AllowedSets.AssertAgree(allowed, connection, expected);
                    AllowedSets.AssertTablesAgree(compiled, connection);
                }
            }
        }
    }
}
