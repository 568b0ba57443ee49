using CsCheck;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>
/// On random nodes with host endpoints and policy at all stages, the set of allowed traffic holds what single packets say. Where policy takes
/// packets out of tracking, the set knows only that they come to their destination.
/// </summary>
public sealed class RandomHostTests
{
    private static readonly (string Protocol, int Port)[] s_traffic = [("TCP", 22), ("TCP", 80), ("TCP", 443), ("UDP", 53), ("UDP", 80), ("UDP", 4789), ("ICMP", 0)];

    private static Gen<string> HostEndpoints { get; } = Gen.Select(
        OneOf("n1", "n1", "n2"), OneOf("interfaceName: eth0", "interfaceName: eth1", "interfaceName: '*'", "expectedIPs: [10.9.0.1]"), Gen.Bool, OneOf("a", "b"),
        static (node, at, open, role) => $"HEP NAME {{role: {role}}} {{node: {node}, {at}{(open ? ", profiles: [projectcalico-default-allow]" : "")}}}");

    private static Gen<string> Rules { get; } = Gen.Select(
        OneOf("Allow", "Allow", "Deny", "Pass", "Log"), OneOf("", "protocol: TCP, ", "protocol: UDP, "),
        OneOf("", "nets: [203.0.113.0/24]", "nets: [10.0.0.0/24]", "selector: \"app == 'web'\"", "selector: \"has(app)\"", "notSelector: \"app == 'db'\""), OneOf("", "80", "22, 443"),
        static (action, protocol, source, ports) =>
            $"{{action: {action}, {protocol}source: {{{source}}}, destination: {{{(ports.Length > 0 && protocol.Length > 0 ? $"ports: [{ports}]" : "")}}}}}");

    private static Gen<string> HostPolicies { get; } = Gen.Select(
        OneOf("", "applyOnForward: true, ", "applyOnForward: true, ", "preDNAT: true, applyOnForward: true, ", "doNotTrack: true, applyOnForward: true, "), OneOf("has(role)", "role == 'a'", "role == 'b'"), Gen.Int[0, 3],
        Rules.Array[0, 3], Rules.Array[0, 3], OneOf("Ingress", "Egress", "Ingress, Egress"), OneOf("default", "default", "first"),
        static (stage, selector, order, ingress, egress, types, tier) =>
        {
            bool preDnat = stage.StartsWith("preDNAT", StringComparison.Ordinal);
            return $"GNP NAME {{tier: {tier}, {stage}order: {order}, selector: \"{selector}\", types: [{(preDnat ? "Ingress" : types)}], " +
                $"ingress: [{string.Join(", ", ingress)}]{(preDnat ? "" : $", egress: [{string.Join(", ", egress)}]")}}}";
        });

    private static Gen<string> PodPolicies { get; } = Gen.Select(
        Rules.Array[0, 2], Rules.Array[0, 2], OneOf("app == 'web'", "all()"), OneOf("Ingress", "Egress", "Ingress, Egress"),
        static (ingress, egress, selector, types) =>
            $"NP shop/NAME {{selector: \"{selector}\", types: [{types}], ingress: [{string.Join(", ", ingress)}], egress: [{string.Join(", ", egress)}]}}");

    private static Gen<string> Worlds { get; } = Gen.Select(
        HostEndpoints.Array[0, 3], HostPolicies.Array[0, 4], PodPolicies.Array[0, 1], OneOf("Accept", "Drop"), OneOf("Pass", "Deny"), Gen.Bool,
        static (endpoints, hosts, pods, toHost, end, failsafe) => string.Join('\n',
        [
            "NS shop {}",
            "POD shop/web {app: web} default 10.0.0.1 http 80 n1",
            "POD shop/db {app: db} default 10.0.0.2 http 80 n1",
            "POD shop/far {app: far} default 10.0.1.1 http 80 n2",
            $"TIER first {{order: 1, defaultAction: {end}}}",
            $"FELIX default {{defaultEndpointToHostAction: {toHost}{(failsafe ? ", failsafeInboundHostPorts: [{protocol: TCP, port: 80, net: 203.0.113.0/24}]" : "")}}}",
            .. endpoints.Concat(hosts).Concat(pods).Select(static (line, i) => line.Replace("NAME", "x" + i, StringComparison.Ordinal)),
        ]));

    [Fact]
    public void The_set_between_two_ends_holds_what_passes_the_stages_of_their_nodes() => Worlds.Sample(Check, iter: LongRun.Times(60), print: static w => w);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void Check(string lines)
    {
        Manifests manifests = Manifests.Parse(ScenarioWorld.Yaml(lines, v6: false));
        ClusterFacts facts = ClusterFacts.From(manifests);
        CompiledNetwork network = new CalicoLayer(new CalicoOptions { ObjectsAreComplete = true }).Compile(manifests, facts);
        Assert.Empty(network.Diagnostics);
        (Party Party, IpAddress Address)[] ends =
        [
            .. facts.Workloads.Select(static w => (Party.Of(w), w.Addresses[0])),
            (Party.OfNode("n1"), IpAddress.Parse("10.9.0.1")),
            (Party.OfNode("n2"), IpAddress.Parse("10.9.0.2")),
            (Party.Outside, IpAddress.Parse("203.0.113.9")),
            (Party.Outside, IpAddress.Parse("192.0.2.1")),
        ];
        foreach ((Party source, IpAddress from) in ends)
        {
            foreach ((Party destination, IpAddress to) in ends.Where(e => e.Address != from))
            {
                TrafficBounds allowed = network.Allowed(new PartyPair(source, destination, null));
                foreach ((string protocol, int port) in s_traffic)
                {
                    bool ports = protocol != "ICMP";
                    var connection = new Connection
                    {
                        Source = source,
                        SourceAddress = from,
                        Destination = destination,
                        DestinationAddress = to,
                        Protocol = protocol == "TCP" ? IpProtocol.Tcp : protocol == "UDP" ? IpProtocol.Udp : IpProtocol.Icmp,
                        SourcePort = ports ? 40_000 : null,
                        DestinationPort = ports ? port : null,
                        IcmpType = ports ? null : 8,
                        IcmpCode = ports ? null : 0,
                    };
                    Outcome decided = network.Decide(connection);
                    TrafficExample example = connection.ToExample();
                    Outcome told = allowed.Certain.Contains(example) == true ? Outcome.Allowed : allowed.Possible.Contains(example) == false ? Outcome.Denied : Outcome.Unknown;
                    bool judgedAgain = told == Outcome.Unknown && lines.Contains("doNotTrack", StringComparison.Ordinal);
                    Assert.True(decided == told || judgedAgain, $"{source} ({from}) -> {destination} ({to}) {protocol} {port}: the packet {decided}, the set {told}: {allowed}");
                }
            }
        }
    }
}
