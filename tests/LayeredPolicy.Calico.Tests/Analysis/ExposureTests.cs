using LayeredPolicy.Calico.Tests.Evaluation;

namespace LayeredPolicy.Calico.Tests.Analysis;

public sealed class ExposureTests
{
    private const string Cluster =
        """
        NS shop {team: blue}
        POD shop/web {app: web} front 10.0.0.1 http 8080
        POD shop/db {app: db} data 10.0.0.2 pg 5432

        """;

    public static TheoryData<string, string, int?> Rows => new()
    {
        // What the rule of the KNP asks of its peer; who stands for it; the port that it gets.
        { "podSelector: {matchLabels: {role: admin}}", "shop/unknown-pod[role=admin]", 80 },
        { "podSelector: {matchLabels: {role: admin}}", "shop/unknown-pod", null },
        { "podSelector: {matchLabels: {role: admin}}", "unknown-namespace/unknown-pod", null },
        { "namespaceSelector: {matchLabels: {team: red}}", "unknown-namespace[team=red]/unknown-pod", 80 },
        { "namespaceSelector: {matchLabels: {team: red}}", "shop/unknown-pod", null },
        { "namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}", "monitoring/unknown-pod", 80 },
        { "namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}, podSelector: {matchLabels: {app: prom}}", "monitoring/unknown-pod[app=prom]", 80 },
        { "namespaceSelector: {}, podSelector: {matchExpressions: [{key: tier, operator: In, values: [gold]}]}", "unknown-namespace/unknown-pod[tier=gold]", 80 },
        { "namespaceSelector: {}, podSelector: {matchExpressions: [{key: tier, operator: In, values: [gold]}]}", "shop/unknown-pod[tier=gold]", 80 },
        { "namespaceSelector: {matchExpressions: [{key: team, operator: DoesNotExist}]}", "unknown-namespace/unknown-pod", 80 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_pod_stands_for_each_kind_of_peer_that_a_rule_names(string peer, string unknown, int? port)
    {
        ConnectivityMap map = World($"KNP shop/p {{podSelector: {{matchLabels: {{app: db}}}}, ingress: [{{from: [{{{peer}}}], ports: [{{port: 80}}]}}]}}").Exposure();

        Assert.NotNull(map.ClassOf(unknown));
        Assert.Equal(port is { } number ? Tcp(number) : TrafficSet.None, map.Allowed(unknown, "shop/db").Certain);
    }

    [Fact]
    public void A_peer_that_a_workload_of_the_input_is_already_is_not_added()
    {
        ConnectivityMap map = World("KNP shop/p {podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]}").Exposure();

        Assert.Equal(4, map.Classes.Sum(c => c.Workloads.Length));
    }

    [Fact]
    public void Accounts_and_negations_of_Calico_rules_are_satisfied_too()
    {
        ConnectivityMap map = World(
            "NP shop/p {selector: \"app == 'db'\", ingress: [{action: Allow, protocol: TCP, source: {serviceAccounts: {names: [robot]}}, destination: {ports: [1]}}, " +
            "{action: Allow, protocol: TCP, source: {selector: \"has(zone)\", notSelector: \"app == 'web'\", namespaceSelector: \"team == 'green'\"}, destination: {ports: [2]}}]}").Exposure();

        Assert.Equal(Tcp(1), map.Allowed("shop/unknown-pod[account robot]", "shop/db").Certain);
        EndpointsWith(map, "unknown-namespace[team=green]/", 2);
    }

    [Fact]
    public void Facts_given_beside_the_policies_stay()
    {
        Manifests cluster = Manifests.Parse(ScenarioWorld.Yaml(Cluster, v6: false));
        Manifests policies = Manifests.Parse(ScenarioWorld.Yaml("KNP shop/p {podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {role: admin}}}]}]}", v6: false));

        ConnectivityMap map = PolicyWorld.Create(policies, ClusterFacts.From(cluster), CalicoLayer.Instance).Exposure();

        Assert.Equal(TrafficSet.All, map.Allowed("shop/unknown-pod[role=admin]", "shop/db").Certain);
        Assert.Equal(TrafficSet.None, map.Allowed("shop/web", "shop/db").Possible);
    }

    [Fact]
    public void A_network_with_exceptions_is_named_as_the_rule_says_it()
    {
        ConnectivityMap map = World("KNP shop/p {podSelector: {matchLabels: {app: db}}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]}]}").Map();

        Assert.Equal(["outside 10.0.0.0/8 except 10.1.0.0/16", "outside, other"], map.Classes.Where(c => c.IsOutside).Select(c => c.Name));
    }

    private static void EndpointsWith(ConnectivityMap map, string prefix, int port)
    {
        Workload pod = Assert.Single(map.Classes.SelectMany(c => c.Workloads), w => w.ToString().StartsWith(prefix, StringComparison.Ordinal));
        Assert.Equal(Tcp(port), map.Allowed(pod.ToString(), "shop/db").Certain);
    }

    private static TrafficSet Tcp(int port) => TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(port));

    private static PolicyWorld World(string policies) =>
        PolicyWorld.Create(Manifests.Parse(ScenarioWorld.Yaml(Cluster + policies, v6: false)), CalicoLayer.Instance);
}
