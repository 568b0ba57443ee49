using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Host endpoints at node n1, whose eth0 (10.9.0.1) leads to 10.9.0.2 and 203.0.113.9, and whose eth1 leads to 10.8.0.0/16.</summary>
public sealed class HostEndpointScenarios
{
    private const string Hep = "HEP h {host: n1} {node: n1, interfaceName: eth0}\n";
    private const string Star = "HEP h {host: n1} {node: n1, interfaceName: \"*\"}\n";
    private const string Open = "HEP h {host: n1} {node: n1, interfaceName: eth0, profiles: [projectcalico-default-allow]}\n";
    private const string Accept = "FELIX default {defaultEndpointToHostAction: Accept}\n";
    private const string On = "selector: \"host == 'n1'\"";
    private const string DenyWeb = "ingress: [{action: Deny, protocol: TCP, destination: {ports: [80]}}, {action: Allow}]";

    public static TheoryData<string, string, Outcome> Rows => new()
    {
        { Hep, "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Denied },
        { Hep, "203.0.113.9 -> n1@10.9.0.1 TCP 22", Outcome.Allowed },
        { Hep, "n1@10.9.0.1 -> 203.0.113.9 TCP 80", Outcome.Denied },
        { Hep, "203.0.113.9 -> web TCP 80", Outcome.Allowed },
        { Hep, "n1@10.9.0.1 -> web TCP 80", Outcome.Allowed },
        { Hep, "10.8.0.5 -> n1@10.9.0.1 TCP 80", Outcome.Allowed },
        { Open, "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Allowed },
        { Open + $"GNP p {{{On}, {DenyWeb}}}", "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Denied },
        { Open + $"GNP p {{{On}, {DenyWeb}}}", "203.0.113.9 -> web TCP 80", Outcome.Allowed },
        { Open + $"GNP p {{{On}, applyOnForward: true, {DenyWeb}}}", "203.0.113.9 -> web TCP 80", Outcome.Denied },
        { Open + $"GNP p {{{On}, applyOnForward: true, {DenyWeb}}}", "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Denied },
        { Open + $"GNP p {{{On}, applyOnForward: true, types: [Ingress]}}", "203.0.113.9 -> web TCP 22", Outcome.Denied },
        { Open + $"GNP p {{{On}, applyOnForward: true, types: [Ingress]}}", "web -> 203.0.113.9 TCP 22", Outcome.Allowed },
        { Hep + "FELIX default {failsafeInboundHostPorts: []}", "203.0.113.9 -> n1@10.9.0.1 TCP 22", Outcome.Denied },
        { Hep + "FELIX default {failsafeInboundHostPorts: [{protocol: TCP, port: 80, net: 203.0.113.0/24}]}", "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Allowed },
        { Hep + "FELIX default {failsafeInboundHostPorts: [{protocol: TCP, port: 80, net: 10.9.0.0/24}]}", "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Denied },

        // Pre-DNAT policy sees the port that the client used, and its Allow spares the endpoint's later stages only.
        { Open + PreDnat("destination: {ports: [32010]}"), "203.0.113.9 -> web TCP 8055 via 10.9.0.1 32010", Outcome.Allowed },
        { Open + PreDnat("destination: {ports: [8055]}"), "203.0.113.9 -> web TCP 8055 via 10.9.0.1 32010", Outcome.Denied },
        { Hep + PreDnat("destination: {ports: [80]}"), "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Allowed },
        { Hep + PreDnat("destination: {ports: [80]}") + "\nNP shop/p {types: [Ingress]}", "203.0.113.9 -> web TCP 80", Outcome.Denied },

        // Untracked policy needs the answer's direction too; datagrams may use ordinary policy for it.
        { Open + Untracked("types: [Ingress], ingress: [{action: Allow}]"), "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Denied },
        { Open + Untracked("types: [Ingress], ingress: [{action: Allow}]"), "203.0.113.9 -> n1@10.9.0.1 UDP 80", Outcome.Allowed },
        { Hep + Untracked("types: [Ingress, Egress], ingress: [{action: Allow}], egress: [{action: Allow}]"), "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Allowed },
        { Star + Untracked("types: [Ingress, Egress], ingress: [{action: Allow}], egress: [{action: Allow}]"), "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Denied },

        { Star, "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Denied },
        { Star + "HEP other {host: n1} {node: n1, interfaceName: eth0, profiles: [projectcalico-default-allow]}", "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Allowed },
        { "HEP h {} {node: n1, expectedIPs: [10.9.0.1]}", "203.0.113.9 -> n1@10.9.0.1 TCP 80", Outcome.Denied },
        { Star + Accept, "web -> n1@10.9.0.1 TCP 80", Outcome.Allowed },
        { Star, "web -> n1@10.9.0.1 TCP 80", Outcome.Denied },
        { Accept + "NP shop/p {types: [Egress]}", "web -> n1@10.9.0.1 TCP 80", Outcome.Denied },
        { Accept, "web -> 203.0.113.9 UDP 4789", Outcome.Denied },
        { Star + $"GNP p {{{On}, applyOnForward: true, {DenyWeb}}}", "web -> db TCP 80", Outcome.Denied },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_node_judges_a_packet_at_each_stage(string policies, string flow, Outcome expected)
    {
        Assert.Equal(expected, Walk(policies, flow, v6: false).Outcome);
        Assert.Equal(expected, Walk(policies, flow, v6: true).Outcome);
    }

    [Fact]
    public void The_nftables_rules_let_an_answer_without_a_tracking_entry_be_judged_by_policy()
    {
        string policies = Open + Untracked("types: [Ingress], ingress: [{action: Allow}]");
        Assert.Equal(Outcome.Allowed, Walk(policies, "203.0.113.9 -> n1@10.9.0.1 TCP 80", false, CalicoDataplane.Nftables).Outcome);
    }

    [Fact]
    public void A_lost_answer_is_told_from_a_lost_request()
    {
        NodeVerdict verdict = Walk(Hep + Untracked("types: [Ingress], ingress: [{action: Allow}]"), "203.0.113.9 -> n1@10.9.0.1 UDP 80", v6: false);
        Assert.Equal((Outcome.Denied, true), (verdict.Outcome, verdict.RequestArrives));
    }

    [Fact]
    public void An_established_connection_outlives_a_change_of_policy()
    {
        (ScenarioWorld before, Connection connection, NodeRoute route) = Prepare("", "203.0.113.9 -> web TCP 80", false, CalicoDataplane.Iptables);
        (ScenarioWorld after, _, _) = Prepare("NP shop/p {types: [Ingress]}", "203.0.113.9 -> web TCP 80", false, CalicoDataplane.Iptables);
        NodeVerdict opened = before.Network.Walk(connection, route);
        Assert.Equal(ConnectionTracking.Established, opened.Tracking);
        Assert.Equal(Outcome.Allowed, after.Network.Walk(connection, route, opened.Tracking).Outcome);
        Assert.Equal(Outcome.Denied, after.Network.Walk(connection, route).Outcome);
    }

    [Fact]
    public void The_layer_says_when_the_interface_decides_and_is_not_known()
    {
        ScenarioWorld world = ScenarioWorld.With(Open + $"GNP p {{{On}, applyOnForward: true, {DenyWeb}}}");
        Assert.Equal(Outcome.Unknown, world.Network.Decide(world.Connect("203.0.113.9 -> web TCP 80")));
        Assert.Equal(Outcome.Allowed, world.Network.Decide(world.Connect("203.0.113.9 -> web TCP 81")));
        Assert.Equal(Outcome.Denied, ScenarioWorld.With(Star + $"GNP p {{{On}, applyOnForward: true, {DenyWeb}}}").Network.Decide(world.Connect("203.0.113.9 -> web TCP 80")));
    }

    [Fact]
    public void A_node_reaches_its_own_pods_and_the_way_back_needs_the_agents_setting()
    {
        const string Closed = "NP shop/p {types: [Ingress]}\n";
        Assert.Equal(Outcome.Allowed, ScenarioWorld.With(Closed).Decide("n1@10.9.0.1 -> web TCP 80"));
        Assert.Equal(Outcome.Denied, ScenarioWorld.With(Closed).Decide("n2@10.9.0.3 -> web TCP 80"));
        Assert.Equal(Outcome.Unknown, ScenarioWorld.With("").Decide("web -> n1@10.9.0.1 TCP 80"));
        Assert.Equal(Outcome.Allowed, ScenarioWorld.With(Accept).Decide("web -> n1@10.9.0.1 TCP 80"));
        Assert.Equal(Outcome.Denied, ScenarioWorld.With("FELIX default {defaultEndpointToHostAction: Drop}").Decide("web -> n1@10.9.0.1 TCP 80"));
    }

    private static string PreDnat(string match) =>
        $"GNP a {{{On}, order: 1, preDNAT: true, applyOnForward: true, ingress: [{{action: Allow, protocol: TCP, {match}}}]}}\n" +
        $"GNP b {{{On}, order: 2, preDNAT: true, applyOnForward: true, ingress: [{{action: Deny}}]}}";

    private static string Untracked(string rules) => $"GNP u {{{On}, doNotTrack: true, applyOnForward: true, {rules}}}";

    private static NodeVerdict Walk(string policies, string flow, bool v6, CalicoDataplane dataplane = CalicoDataplane.Iptables)
    {
        (ScenarioWorld world, Connection connection, NodeRoute route) = Prepare(policies, flow, v6, dataplane);
        return world.Network.Walk(connection, route);
    }

    private static (ScenarioWorld World, Connection Connection, NodeRoute Route) Prepare(string policies, string flow, bool v6, CalicoDataplane dataplane)
    {
        ScenarioWorld world = ScenarioWorld.With(policies, v6, new CalicoOptions { Dataplane = dataplane, ObjectsAreComplete = true });
        string[] parts = flow.Split(" via ");
        Connection connection = world.Connect(parts[0]);
        var route = new NodeRoute
        {
            Node = "n1",
            SourceInterface = Towards(connection.Source, connection.SourceAddress, connection.Destination, connection.DestinationAddress, v6),
            DestinationInterface = Towards(connection.Destination, connection.DestinationAddress, connection.Source, connection.SourceAddress, v6),
        };
        if (parts.Length == 2)
        {
            string[] via = parts[1].Split(' ');
            route = route with { OriginalDestination = Address(via[0], v6), OriginalPort = int.Parse(via[1], null) };
        }

        return (world, connection, route);
    }

    private static HostInterface? Towards(Party party, IpAddress? address, Party other, IpAddress? otherAddress, bool v6) =>
        party.Workload is not null || (party.Node is not null && other.Workload is not null) ? null : Behind(party.Node is null ? address!.Value : otherAddress!.Value, v6);

    private static HostInterface Behind(IpAddress address, bool v6)
    {
        ImmutableArray<IpAddress> own = [Address("10.9.0.1", v6)];
        return Cidr.Parse(v6 ? ScenarioWorld.Twin("10.8.0.0/16") : "10.8.0.0/16").Contains(address) ? new("eth1", []) : new("eth0", own);
    }

    private static IpAddress Address(string v4, bool v6) => IpAddress.Parse(v6 ? ScenarioWorld.Twin(v4) : v4);
}
