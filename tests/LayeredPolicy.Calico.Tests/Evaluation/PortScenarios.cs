namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Ports, protocols, networks, services and ICMP.</summary>
public sealed class PortScenarios
{
    public static TheoryData<string, string, Outcome> Rows => new()
    {
        { In("protocol: TCP, destination: {ports: [5432]}"), "web -> db TCP 5432", Outcome.Allowed },
        { In("protocol: TCP, destination: {ports: [5432]}"), "web -> db UDP 5432", Outcome.Denied },
        { In("protocol: TCP, destination: {ports: [\"5000:6000\"]}"), "web -> db TCP 5000", Outcome.Allowed },
        { In("protocol: TCP, destination: {ports: [\"5000:6000\"]}"), "web -> db TCP 6000", Outcome.Allowed },
        { In("protocol: TCP, destination: {ports: [\"5000:6000\"]}"), "web -> db TCP 6001", Outcome.Denied },
        { In("destination: {ports: [pg]}"), "web -> db TCP 5432", Outcome.Allowed },
        { In("destination: {ports: [pg]}"), "web -> db TCP 5433", Outcome.Denied },
        { In("protocol: UDP, destination: {ports: [pg]}"), "web -> db UDP 5432", Outcome.Denied },
        { In("protocol: TCP, destination: {ports: [pg, 8080]}"), "web -> db TCP 5432", Outcome.Allowed },
        { In("protocol: TCP, destination: {ports: [pg, 8080]}"), "web -> db TCP 8080", Outcome.Allowed },
        { In("protocol: TCP, destination: {notPorts: [pg]}"), "web -> db TCP 5432", Outcome.Denied },
        { In("protocol: TCP, destination: {notPorts: [pg]}"), "web -> db TCP 8080", Outcome.Allowed },
        { "NP shop/p {selector: \"app == 'web'\", egress: [{action: Allow, destination: {selector: \"app == 'db'\", ports: [pg]}}]}\nPOD shop/alt {app: alt} data 10.0.0.6 pg 9999", "web -> db TCP 5432", Outcome.Allowed },
        { "NP shop/p {selector: \"app == 'web'\", egress: [{action: Allow, destination: {selector: \"app == 'db'\", ports: [pg]}}]}\nPOD shop/alt {app: alt} data 10.0.0.6 pg 9999", "web -> alt TCP 9999", Outcome.Denied },
        { In("protocol: 253"), "web -> db 253", Outcome.Allowed },
        { In("protocol: 253"), "web -> db 254", Outcome.Denied },
        { In("notProtocol: TCP"), "web -> db UDP 53", Outcome.Allowed },
        { In("notProtocol: TCP"), "web -> db TCP 53", Outcome.Denied },
        { In("source: {nets: [10.0.0.0/8]}"), "web -> db", Outcome.Allowed },
        { In("source: {notNets: [10.0.0.0/8]}"), "web -> db", Outcome.Denied },
        { In("source: {notNets: [10.0.0.0/8]}"), "203.0.113.9 -> db", Outcome.Allowed },
        { "NP shop/p {selector: \"app == 'web'\", egress: [{action: Allow, destination: {services: {name: dbsvc, namespace: shop}}}]}\n" + Slice, "web -> db TCP 5432", Outcome.Allowed },
        { "NP shop/p {selector: \"app == 'web'\", egress: [{action: Allow, destination: {services: {name: dbsvc, namespace: shop}}}]}\n" + Slice, "web -> db TCP 5433", Outcome.Denied },
        { "NP shop/p {selector: \"app == 'web'\", egress: [{action: Allow, protocol: UDP, destination: {services: {name: dbsvc, namespace: shop}}}]}\n" + Slice, "web -> db UDP 5432", Outcome.Denied },
        { "NP shop/p {selector: \"app == 'web'\", egress: [{action: Allow, destination: {services: {name: dbsvc}}}]}\n" + Slice, "web -> db TCP 5432", Outcome.Denied },
        { In("source: {services: {name: websvc, namespace: shop}}") + "\nSLICE shop/websvc endpoints: [{addresses: [\"10.0.0.1\"]}], ports: [{port: 80}]", "web -> db TCP 7", Outcome.Allowed },
        { In("source: {services: {name: websvc, namespace: shop}}") + "\nSLICE shop/websvc endpoints: [{addresses: [\"10.0.0.1\"]}], ports: [{port: 80}]", "card -> db TCP 7", Outcome.Denied },
        { Knp("ports: [{port: 80}, {port: 81}, {port: 82}, {port: 443}]"), "web -> db TCP 82", Outcome.Allowed },
        { Knp("ports: [{port: 80}, {port: 81}, {port: 82}, {port: 443}]"), "web -> db TCP 83", Outcome.Denied },
        { Knp("ports: [{protocol: SCTP}, {protocol: SCTP, port: 99}]"), "web -> db SCTP 100", Outcome.Allowed },
        { Knp("ports: [{port: pg, endPort: 6000}]"), "web -> db TCP 5432", Outcome.Denied },
        { Knp("from: [{ipBlock: {cidr: 10.0.0.0/16, except: [10.0.1.0/24]}}]"), "web -> db", Outcome.Allowed },
        { Knp("from: [{ipBlock: {cidr: 10.0.0.0/16, except: [10.0.1.0/24]}}]"), "card -> db", Outcome.Denied },
        { "KNP shop/p {podSelector: {matchLabels: {app: db}}}\nNP shop/q {order: 1001, selector: \"app == 'db'\", ingress: [{action: Allow, source: {selector: \"app == 'web'\"}}]}", "web -> db", Outcome.Allowed },
        { Knp("from: [{podSelector: {}}]") + "\nNP shop/q {order: 999, selector: \"app == 'db'\", ingress: [{action: Deny, source: {selector: \"app == 'web'\"}}]}", "web -> db", Outcome.Denied },
        { "CNP a {tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [{action: Deny, to: [{nodes: {}}]}]}", "web -> db", Outcome.Denied },
        { "CNP a {tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [{action: Accept, to: [{domainNames: [\"*.example.com\"]}]}]}", "web -> db", Outcome.Allowed },
        { In("protocol: TCP, http: {methods: [GET]}"), "web -> db TCP 80", Outcome.Allowed },
    };

    public static TheoryData<string, string, Outcome> V4Rows => new()
    {
        { In("protocol: ICMP, icmp: {type: 8}"), "web -> db ICMP 8 0", Outcome.Allowed },
        { In("protocol: ICMP, icmp: {type: 8}"), "web -> db ICMP 13 0", Outcome.Denied },
        { In("protocol: ICMP, notICMP: {type: 8, code: 0}"), "web -> db ICMP 8 0", Outcome.Denied },
        { In("protocol: ICMP, notICMP: {type: 8, code: 0}"), "web -> db ICMP 8 1", Outcome.Allowed },
        { In("ipVersion: 6"), "web -> db", Outcome.Denied },
        { In("source: {nets: [\"fd00::/8\"]}"), "web -> db", Outcome.Denied },
        { In("source: {notNets: [\"fd00::/8\"]}"), "web -> db", Outcome.Denied },
        { In("notProtocol: ICMPv6"), "web -> db", Outcome.Allowed },
    };

    private const string Slice = "SLICE shop/dbsvc endpoints: [{addresses: [\"10.0.0.2\"]}], ports: [{port: 5432, protocol: TCP}]";

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_means_the_traffic_that_its_conditions_name(string policies, string flow, Outcome expected)
    {
        // Some of these policies are refused by a current API server; an older cluster holds them.
        var stored = new CalicoOptions { ObjectsAreComplete = true };
        Assert.Equal(expected, ScenarioWorld.With(policies, options: stored).Decide(flow));
        Assert.Equal(expected, ScenarioWorld.With(policies, v6: true, stored).Decide(flow));
    }

    [Theory]
    [MemberData(nameof(V4Rows))]
    public void A_rule_of_the_other_family_does_not_match(string policies, string flow, Outcome expected) =>
        Assert.Equal(expected, ScenarioWorld.With(policies).Decide(flow));

    [Fact]
    public void The_name_of_ICMPv6_implies_IPv6() =>
        Assert.Equal(Outcome.Allowed, ScenarioWorld.With(In("protocol: ICMPv6, icmp: {type: 128}"), v6: true).Decide("web -> db ICMP 128 0"));

    [Fact]
    public void Kubernetes_fills_in_both_directions_for_a_policy_with_egress_rules()
    {
        const string Spec = "{podSelector: {matchLabels: {app: web}}, egress: [{to: [{podSelector: {}}]}]}";
        Assert.Equal(Outcome.Denied, ScenarioWorld.With("KNP shop/p " + Spec).Decide("card -> web"));
        ScenarioWorld staged = ScenarioWorld.With("SKNP shop/p " + Spec);
        Assert.Equal(Outcome.Allowed, staged.Network.DecideStaged(staged.Connect("web -> 203.0.113.9")));
    }

    private static string In(string rule) => $"NP shop/p {{selector: \"app == 'db'\", ingress: [{{action: Allow, {rule}}}]}}";

    private static string Knp(string rule) => $"KNP shop/p {{podSelector: {{matchLabels: {{app: db}}}}, ingress: [{{{rule}}}]}}";
}
