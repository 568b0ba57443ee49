using LayeredPolicy.Analysis;
using LayeredPolicy.Calico.Tests.Evaluation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Analysis;

/// <summary>Nodes whose interfaces are guarded by a HostEndpoint are ends like any other. The pods of the scenarios run on node n1.</summary>
public sealed class HostMapTests
{
    private const string Hep = "HEP h {role: node} {node: n2, interfaceName: eth0, expectedIPs: [10.9.0.2]}\n";
    private const string Two = Hep + "HEP i {role: node} {node: n2, interfaceName: eth1, profiles: [projectcalico-default-allow]}\n";
    private const string FromWeb = "GNP p {selector: \"role == 'node'\", types: [Ingress, Egress], ingress: [{action: Allow, protocol: TCP, source: {selector: \"app == 'web'\"}, destination: {ports: [9100]}}]}\n";

    public static TheoryData<string, string, Outcome> Rows => new()
    {
        { Hep + FromWeb, "web -> n2@10.9.0.2 TCP 9100", Outcome.Allowed },
        { Hep + FromWeb, "db -> n2@10.9.0.2 TCP 9100", Outcome.Denied },
        { Hep + FromWeb, "203.0.113.9 -> n2@10.9.0.2 TCP 22", Outcome.Allowed },
        { Hep + FromWeb, "db -> n2@10.9.0.2 TCP 22", Outcome.Allowed },
        { Hep + FromWeb + "KNP shop/out {podSelector: {}, policyTypes: [Egress]}", "db -> n2@10.9.0.2 TCP 22", Outcome.Denied },
        { Hep + FromWeb, "203.0.113.9 -> n2@10.9.0.2 TCP 23", Outcome.Denied },
        { Hep + FromWeb, "n2@10.9.0.2 -> 203.0.113.9 UDP 53", Outcome.Allowed },
        { Hep + FromWeb, "n2@10.9.0.2 -> 203.0.113.9 UDP 54", Outcome.Denied },
        { Hep + FromWeb + "FELIX default {failsafeInboundHostPorts: []}", "203.0.113.9 -> n2@10.9.0.2 TCP 22", Outcome.Denied },
        { Hep + FromWeb + "FELIX default {failsafeInboundHostPorts: [{protocol: TCP, port: 80, net: 203.0.113.0/24}]}", "203.0.113.9 -> n2@10.9.0.2 TCP 80", Outcome.Allowed },
        { Hep + FromWeb + "FELIX default {failsafeInboundHostPorts: [{protocol: TCP, port: 80, net: 203.0.113.0/24}]}", "web -> n2@10.9.0.2 TCP 80", Outcome.Denied },
        { Two, "203.0.113.9 -> n2@10.9.0.2 TCP 80", Outcome.Unknown },
        { Two, "203.0.113.9 -> n2@10.9.0.2 TCP 22", Outcome.Allowed },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_guarded_node_is_judged_by_its_policies_and_open_at_its_failsafe_ports(string policies, string flow, Outcome expected) =>
        Assert.Equal(expected, ScenarioWorld.With(policies).Decide(flow));

    [Fact]
    public void The_map_has_the_guarded_nodes_as_ends()
    {
        ConnectivityMap map = World(Hep + FromWeb + "FELIX default {failsafeInboundHostPorts: [{protocol: TCP, port: 22}], failsafeOutboundHostPorts: []}\n").Map();
        EndpointClass node = map.ClassOfNode("n2")!;

        Assert.Equal("node n2", node.Name);
        Assert.Equal(Tcp(22, 9100), map.Allowed(map.ClassOf("shop/web")!, node).Certain);
        Assert.Equal(Tcp(22), map.Allowed(map.ClassOf("shop/db")!, node).Certain);
        Assert.Equal(TrafficSet.None, map.Allowed(node, map.ClassOf("shop/db")!).Possible);
        Assert.Equal(Tcp(22), map.Allowed(map.Classes.First(c => c.IsOutside), node).Certain);
        Assert.DoesNotContain(map.Edges, e => e.From == node && e.To == node);
        Assert.Null(map.ClassOfNode("n1"));
        Assert.Contains("\"node n2\"", map.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"mesh\":\"\"", map.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cell_of_a_map_with_nodes_is_what_the_pair_alone_gives()
    {
        PolicyWorld world = World(Hep + FromWeb + "HEP k {role: edge} {node: n3, interfaceName: eth0}\nKNP shop/out {podSelector: {matchLabels: {app: db}}, policyTypes: [Egress], egress: [{ports: [{port: 22}]}]}\n");
        ConnectivityMap map = world.Map();

        Assert.All(
            from source in map.Classes
            from destination in map.Classes
            where !source.IsOutside && !destination.IsOutside && source != destination
            select (source, destination),
            p => Assert.Equal(world.AllowedBy(LayerKind.Network, p.source.Representative, p.destination.Representative), map.AllowedBy(LayerKind.Network, p.source, p.destination)));
    }

    [Fact]
    public void A_change_of_a_node_policy_is_a_difference_with_a_witness()
    {
        SemanticDiff diff = SemanticDiff.Between(World(Hep + FromWeb), World(Hep + FromWeb.Replace("9100", "9200", StringComparison.Ordinal)));

        FlowChange opened = Assert.Single(diff.Opened);
        Assert.Equal(("shop/web", "node n2", "TCP 9200"), (opened.From.Name, opened.To.Name, opened.Traffic.ToString()));
        Assert.Equal("shop/web -> node:n2 TCP 9200", opened.Witness.ToString());
        Assert.Single(diff.Closed);
        Assert.False(World(Hep + FromWeb).IsEquivalentTo(World(Hep)));
    }

    [Fact]
    public void Policy_for_forwarded_traffic_and_before_translation_is_part_of_the_map()
    {
        const string Star = "FELIX default {defaultEndpointToHostAction: Drop}\nHEP h {role: node} {node: n1, interfaceName: '*'}\n";
        const string Forward = Star + "GNP p {selector: \"role == 'node'\", applyOnForward: true, types: [Ingress], ingress: [{action: Allow, protocol: TCP, destination: {ports: [80]}}]}\n";
        const string Early = Star + "GNP p {selector: \"role == 'node'\", preDNAT: true, applyOnForward: true, ingress: [{action: Deny, protocol: TCP, destination: {ports: [81]}}]}\n";

        Assert.Equal(TrafficBounds.Exactly(Tcp(80)), FromOutside(World(Forward).Map(), "shop/web"));
        Assert.Equal(TrafficBounds.Exactly(!Tcp(81)), FromOutside(World(Early).Map(), "shop/web"));
        SemanticDiff diff = SemanticDiff.Between(World(Forward), World(Forward.Replace("[80]", "[82]", StringComparison.Ordinal)));
        Assert.Contains(diff.Opened, c => c.From.IsOutside && c.To.Workloads.Any(static w => w.Name == "web") && c.Traffic.Equals(Tcp(82)));
        Assert.False(World(Forward).IsEquivalentTo(World(Early)));
    }

    [Fact]
    public void A_change_of_untracked_policy_is_a_difference()
    {
        const string Untracked = "FELIX default {failsafeOutboundHostPorts: []}\nHEP h {role: node} {node: n2, interfaceName: eth0, profiles: [projectcalico-default-allow]}\n" +
            "GNP u {selector: \"role == 'node'\", doNotTrack: true, applyOnForward: true, types: [Ingress], ingress: [{action: Deny, protocol: TCP, destination: {ports: [80]}}]}\n";
        SemanticDiff diff = SemanticDiff.Between(World(Untracked), World(Untracked.Replace("[80]", "[81]", StringComparison.Ordinal)));

        FlowChange opened = diff.Opened.First(static c => c.From.IsOutside);
        Assert.Equal(("node n2", Tcp(80), false), (opened.To.Name, opened.Traffic, opened.IsCertain));
    }

    [Fact]
    public void What_every_interface_of_a_node_lets_through_is_certain()
    {
        const string Allow = "GNP p {selector: all(), order: 1, types: [Ingress], ingress: [{action: Allow, protocol: TCP, destination: {ports: [80]}}]}\n";
        const string Both = "HEP h {role: node} {node: n2, interfaceName: eth0}\nHEP i {role: node} {node: n2, interfaceName: eth1}\nFELIX default {failsafeInboundHostPorts: []}\n" + Allow;
        ConnectivityMap map = World(Both).Map();
        TrafficBounds bounds = map.Allowed(map.Classes.First(c => c.IsOutside), map.ClassOfNode("n2")!);

        Assert.Equal(Tcp(80), bounds.Certain);
        Assert.False(World(Both).IsEquivalentTo(World(Both.Replace("[80]", "[81]", StringComparison.Ordinal))));
    }

    private static TrafficBounds FromOutside(ConnectivityMap map, string to) => map.Allowed(map.Classes.First(c => c.IsOutside), map.ClassOf(to)!);

    private static TrafficSet Tcp(params int[] ports) => TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(ports));

    private static PolicyWorld World(string objects) => PolicyWorld.Create(
        Manifests.Parse(ScenarioWorld.Yaml(
            "NS shop {}\nPOD shop/web {app: web} front 10.0.0.1 http 8080\nPOD shop/db {app: db} data 10.0.0.2 pg 5432\n" + objects, v6: false)),
        CalicoLayer.Instance);
}
