using LayeredPolicy.Calico.Tests.Evaluation;

namespace LayeredPolicy.Calico.Tests.Analysis;

/// <summary>
/// How two ways to write policies of the pods of a shop relate: equal, one within the other, or neither. The questions are those of the suites
/// of other analysers: order, protocols, ICMP, ports, names of ports, networks, tiers and Pass.
/// </summary>
public sealed class WorldRelationTests
{
    private const string Cluster =
        """
        NS shop {team: red}
        NS pay {team: blue}
        POD shop/web {app: web} default 10.0.0.1 http 8080
        POD shop/db {app: db} default 10.0.0.2 pg 5432
        POD pay/card {app: card} default 10.0.1.1 http 8080

        """;

    public static TheoryData<string, string, string> Rows => new()
    {
        // One selector for all namespaces, or a policy in each.
        { Policy("GNP p", "{action: Allow, protocol: TCP}"), Policy("NP shop/p", "{action: Allow, protocol: TCP}") + Policy("NP pay/p", "{action: Allow, protocol: TCP}"), "=" },
        { Policy("GNP p", "{action: Allow, protocol: TCP}"), Policy("NP shop/p", "{action: Allow, protocol: TCP}"), "<" },

        // What comes first decides.
        { Policy("NP shop/p", "{action: Allow, protocol: TCP}, {action: Deny, protocol: TCP, destination: {ports: [80]}}"), Policy("NP shop/p", "{action: Allow, protocol: TCP}"), "=" },
        { Policy("NP shop/p", "{action: Deny, protocol: TCP, destination: {ports: [80]}}, {action: Allow, protocol: TCP}"), Policy("NP shop/p", "{action: Allow, protocol: TCP}"), "<" },
        { Policy("NP shop/a", "{action: Allow, protocol: UDP}", "order: 1") + Policy("NP shop/b", "{action: Deny}", "order: 2"), Policy("NP shop/a", "{action: Allow, protocol: UDP}"), "=" },

        // Protocols.
        { Policy("NP shop/p", "{action: Allow, notProtocol: TCP}"), Policy("NP shop/p", "{action: Allow, protocol: UDP}, {action: Allow, protocol: SCTP}"), ">" },
        { Policy("NP shop/p", "{action: Allow, notProtocol: TCP}, {action: Allow, protocol: TCP}"), Policy("NP shop/p", "{action: Allow}"), "=" },
        { Policy("NP shop/p", "{action: Allow, protocol: 132}"), Policy("NP shop/p", "{action: Allow, protocol: SCTP}"), "=" },
        { Policy("NP shop/p", "{action: Allow, protocol: TCP}"), Policy("NP shop/p", "{action: Allow, protocol: UDP}"), "<>" },

        // ICMP.
        { Policy("NP shop/p", "{action: Allow, protocol: ICMP, icmp: {type: 8}}, {action: Allow, protocol: ICMP, notICMP: {type: 8}}"), Policy("NP shop/p", "{action: Allow, protocol: ICMP}"), "=" },
        { Policy("NP shop/p", "{action: Allow, protocol: ICMP, icmp: {type: 8, code: 0}}"), Policy("NP shop/p", "{action: Allow, protocol: ICMP, icmp: {type: 8}}"), "<" },
        { Policy("NP shop/p", "{action: Allow, protocol: ICMP, notICMP: {type: 8, code: 0}}"), Policy("NP shop/p", "{action: Allow, protocol: ICMP, icmp: {type: 8, code: 1}}"), ">" },

        // Ports. No rule can name port 0.
        { Policy("NP shop/p", Ports("'101:104', '301:65535'")), Policy("NP shop/p", "{action: Deny, protocol: TCP, destination: {notPorts: ['101:104', '301:65535']}}, {action: Allow, protocol: TCP}"), "=" },
        { Policy("NP shop/p", Ports("'500:509', 510, '511:520'")), Policy("NP shop/p", Ports("'500:520'")), "=" },
        { Policy("NP shop/p", Ports("'500:521'")), Policy("NP shop/p", Ports("'500:520'")), ">" },
        { Policy("NP shop/p", Ports("'1:65535'")), Policy("NP shop/p", "{action: Allow, protocol: TCP}"), "<" },
        { Policy("NP shop/p", Ports("pg")), Policy("NP shop/p", Ports("5432")), "<" },
        { Policy("NP shop/p", Ports("pg"), "selector: \"app == 'db'\""), Policy("NP shop/p", Ports("5432"), "selector: \"app == 'db'\""), "=" },
        { Policy("NP shop/p", Ports("nobody")), Policy("NP shop/p", ""), "=" },

        // Networks.
        { Policy("NP shop/p", Nets("0.0.0.0/1", "128.0.0.0/1")), Policy("NP shop/p", Nets("0.0.0.0/0")), "=" },
        { Policy("NP shop/p", "{action: Allow, source: {notNets: [10.0.0.0/8]}}, {action: Allow, source: {nets: [10.0.0.0/8]}}"), Policy("NP shop/p", Nets("0.0.0.0/0")), "=" },
        { Policy("NP shop/p", "{action: Allow, source: {nets: [0.0.0.0/0], notNets: [10.0.0.0/8]}}"), Policy("NP shop/p", Nets("0.0.0.0/0")), "<" },
        { Policy("NP shop/p", Nets("192.168.0.0/16")), Policy("NP shop/p", Nets("172.16.0.0/12")), "<>" },
        { "SET shop/office {kind: office} {nets: [203.0.113.0/24]}\n" + Policy("NP shop/p", "{action: Allow, source: {selector: kind == 'office'}}"), Policy("NP shop/p", Nets("203.0.113.0/24")), "=" },

        // Pass leads past the rest of its tier.
        {
            "TIER first {order: 1}\n" + Policy("GNP a", "{action: Pass, protocol: TCP}", "tier: first") + Policy("NP shop/b", "{action: Allow, protocol: TCP, destination: {ports: [80]}}"),
            Policy("GNP a", "{action: Deny, notProtocol: TCP}") + Policy("NP shop/b", "{action: Allow, protocol: TCP, destination: {ports: [80]}}", "order: 1"), ">"
        },
        {
            "TIER first {order: 1, defaultAction: Pass}\n" + Policy("GNP a", "{action: Log}", "tier: first") + Policy("NP shop/b", "{action: Allow, protocol: TCP}"),
            Policy("NP shop/b", "{action: Allow, protocol: TCP}"), "="
        },
        { Policy("NP shop/p", "{action: Pass}"), "", "=" },

        // The two ways to write a policy of Kubernetes.
        {
            "KNP shop/p {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{protocol: TCP, port: 80}]}]}\n",
            Policy("NP shop/p", "{action: Allow, protocol: TCP, source: {selector: app == 'web'}, destination: {ports: [80]}}"), "="
        },
        { "KNP shop/p {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {}}]}]}\n", Policy("NP shop/p", "{action: Allow, source: {namespaceSelector: all()}}"), "=" },
        { "KNP shop/p {podSelector: {}, policyTypes: [Ingress], ingress: [{}]}\n", "", "=" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Two_ways_to_write_policies_relate_as_their_flows_do(string first, string second, string relation)
    {
        PolicyWorld one = World(first), two = World(second);
        Assert.DoesNotContain(one.Diagnostics.Concat(two.Diagnostics), static d => d.Severity == DiagnosticSeverity.Error);
        string found = (one.Contains(two), two.Contains(one)) switch
        {
            (true, true) => "=",
            (true, false) => ">",
            (false, true) => "<",
            _ => "<>",
        };
        Assert.Equal(relation, found);
        Assert.Equal(relation == "=", one.IsEquivalentTo(two));
    }

    [Fact]
    public void Policies_that_change_nothing_are_told_by_taking_them_away()
    {
        PolicyWorld world = World(Policy("NP shop/p", "{action: Allow}"));
        Assert.True(world.IsEquivalentTo(world.With(new WorldChange { Remove = [.. world.Manifests.Documents.Select(static d => d.Id).Where(static id => id.Kind == "NetworkPolicy")] }).After));
    }

    private static string Policy(string name, string rules, string more = "order: 5") => $"{name} {{{more}, types: [Ingress], ingress: [{rules}]}}\n";

    private static string Ports(string ports) => $"{{action: Allow, protocol: TCP, destination: {{ports: [{ports}]}}}}";

    private static string Nets(params string[] nets) => $"{{action: Allow, source: {{nets: [{string.Join(", ", nets)}]}}}}";

    private static PolicyWorld World(string policies) => PolicyWorld.Create(Manifests.Parse(ScenarioWorld.Yaml(Cluster + policies, v6: false)), CalicoLayer.Instance);
}
