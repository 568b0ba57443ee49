using CsCheck;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Policies of Kubernetes alone mean what its documentation says, whatever Calico converts them to.</summary>
public sealed class RandomKubernetesTests
{
    private static readonly string[] s_protocols = ["TCP", "UDP", "SCTP"];
    private static readonly int[] s_ports = [80, 81, 443, 8080];
    private static readonly string[] s_outside = ["203.0.113.5", "203.0.113.9", "192.0.2.1"];

    [Fact]
    public void Every_connection_and_every_set_is_as_the_documentation_has_it() =>
        Gen.ULong.Select(RandomKubernetes.Of).Sample(Check, iter: LongRun.Times(50), print: static c => c.Lines);

    private static void Check(RandomKubernetes cluster)
    {
        Manifests manifests = Manifests.Parse(ScenarioWorld.Yaml(cluster.Lines, v6: false));
        var world = PolicyWorld.Create(manifests, CalicoLayer.Instance);
        Assert.DoesNotContain(world.Diagnostics, static d => d.Severity == DiagnosticSeverity.Error);
        ConnectivityMap map = world.Map();
        var judge = new KubernetesJudge(cluster);
        (KubernetesPod? Pod, Party Party, string Address)[] ends =
        [
            .. cluster.Pods.Select(p => ((KubernetesPod?)p, Party.Of(world.Facts.FindWorkload($"{p.Namespace}/{p.Name}")!), p.Address)),
            .. s_outside.Select(static a => ((KubernetesPod?)null, Party.Outside, a)),
        ];
        foreach ((KubernetesPod? from, Party source, string sourceAddress) in ends)
        {
            foreach ((KubernetesPod? to, Party destination, string destinationAddress) in ends.Where(e => e.Party != source))
            {
                TrafficBounds alone = world.Allowed(source, destination), mapped = map.Allowed(ClassOf(map, source, sourceAddress), ClassOf(map, destination, destinationAddress));
                foreach ((string protocol, int port) in s_protocols.SelectMany(static _ => s_ports, static (protocol, port) => (protocol, port)))
                {
                    var connection = new Connection
                    {
                        Source = source,
                        SourceAddress = IpAddress.Parse(sourceAddress),
                        Destination = destination,
                        DestinationAddress = IpAddress.Parse(destinationAddress),
                        Protocol = protocol == "TCP" ? IpProtocol.Tcp : protocol == "UDP" ? IpProtocol.Udp : IpProtocol.Sctp,
                        SourcePort = 40_000,
                        DestinationPort = port,
                    };
                    Outcome expected = judge.Allows(from, sourceAddress, to, destinationAddress, protocol, port) ? Outcome.Allowed : Outcome.Denied;
                    Assert.True(expected == world.Decide(connection), $"{source} ({sourceAddress}) -> {destination} ({destinationAddress}) {protocol} {port}: expected {expected}");
                    AllowedSets.AssertAgree(alone, connection, expected);
                    AllowedSets.AssertAgree(mapped, connection, expected);
                }
            }
        }
    }

    private static EndpointClass ClassOf(ConnectivityMap map, Party party, string address) =>
        party.Workload is { } workload ? map.ClassOf(workload.ToString())! : map.ClassOf(IpAddress.Parse(address))!;
}
