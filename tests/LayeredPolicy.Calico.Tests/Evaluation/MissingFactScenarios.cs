using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Where a fact is missing the answer is unknown and names it, unless the fact makes no difference.</summary>
public sealed class MissingFactScenarios
{
    private const string Lost = "POD gone/lost {app: lost} runner 10.0.9.1 http 80\n";
    private const string Nowhere = "POD shop/new {app: new} front \"\" http 80\n";

    public static TheoryData<string, string, Outcome> Rows => new()
    {
        { Lost + Knp("namespaceSelector: {matchLabels: {team: red}}"), "lost -> db", Outcome.Unknown },
        { Lost + Knp("namespaceSelector: {matchLabels: {team: red}}, podSelector: {matchLabels: {app: other}}"), "lost -> db", Outcome.Denied },
        { Lost + Knp("namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: gone}}"), "lost -> db", Outcome.Allowed },
        { Lost + Knp("namespaceSelector: {}"), "lost -> db", Outcome.Allowed },
        { Lost + Np("serviceAccounts: {selector: \"role == 'x'\"}, namespaceSelector: all()"), "lost -> db", Outcome.Unknown },
        { Lost + Np("serviceAccounts: {names: [runner]}, namespaceSelector: all()"), "lost -> db", Outcome.Allowed },
        { Lost + "GNP p {namespaceSelector: \"team == 'red'\", types: [Ingress]}", "web -> lost", Outcome.Unknown },
        { Lost + "GNP p {namespaceSelector: \"team == 'red'\", ingress: [{action: Allow}]}", "web -> lost", Outcome.Allowed },
        { Lost + "GNP p {namespaceSelector: \"team == 'red'\", ingress: [{action: Deny}]}", "web -> lost", Outcome.Unknown },
        { Lost + "TIER t {order: 1}\nGNP p {tier: t, namespaceSelector: \"team == 'red'\", ingress: [{action: Pass}]}\nGNP q {ingress: [{action: Deny}]}", "web -> lost", Outcome.Denied },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Labels_of_a_namespace_or_account_without_an_object_are_not_known(string policies, string flow, Outcome expected) =>
        Assert.Equal(expected, ScenarioWorld.With(policies).Decide(flow));

    [Fact]
    public void The_step_names_the_missing_fact()
    {
        ScenarioWorld world = ScenarioWorld.With(Lost + Knp("namespaceSelector: {matchLabels: {team: red}}"));
        EnforcementStep step = world.Network.Explain(world.Connect("lost -> db"))[^1];
        Assert.Null(step.By);
        Assert.StartsWith("the labels of namespace gone are not known", Assert.Single(step.MissingFacts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source: {nets: [10.0.0.0/8]}", Outcome.Unknown)]
    [InlineData("source: {selector: \"app == 'new'\"}", Outcome.Allowed)]
    [InlineData("source: {selector: \"app == 'other'\"}", Outcome.Denied)]
    [InlineData("source: {notSelector: \"app == 'new'\"}", Outcome.Denied)]
    public void A_workload_without_an_address_is_known_by_its_labels(string rule, Outcome expected)
    {
        ScenarioWorld world = ScenarioWorld.With($"NP shop/p {{selector: \"app == 'db'\", ingress: [{{action: Allow, {rule}}}]}}\n" + Nowhere.Replace("\"\"", "10.0.0.77", StringComparison.Ordinal));
        Connection connection = world.Connect("new -> db");
        Workload unplaced = connection.Source.Workload! with { Addresses = [], Phase = null, Node = null };
        ClusterFacts facts = ClusterFacts.From(Manifests.Parse(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { namespace: shop, name: new }
            spec: { template: { metadata: { labels: { app: new } }, spec: { serviceAccountName: front, containers: [{ name: c }] } } }
            """));
        Assert.Equal(unplaced.Labels, facts.Workloads[0].Labels);
        CompiledNetwork network = CalicoLayer.Instance.Compile(
            Manifests.Parse(ScenarioWorld.Yaml($"NS shop {{team: red}}\nSA shop/front {{}}\nNP shop/p {{ingress: [{{action: Allow, {rule}}}]}}", v6: false)),
            facts);
        Assert.Equal(expected, network.Decide(connection with { Source = Party.Of(facts.Workloads[0]), SourceAddress = null, Destination = Party.Of(facts.Workloads[0]), DestinationAddress = null }));
    }

    [Fact]
    public void An_account_without_an_object_is_not_blamed_where_only_the_address_decides()
    {
        Manifests manifests = Manifests.Parse(ScenarioWorld.Yaml(
            "NS shop {}\nSET shop/friends {ext: friend} {nets: [203.0.113.0/24]}\nNP shop/p {ingress: [{action: Allow, source: {selector: \"has(ext)\"}}]}", v6: false));
        ClusterFacts facts = ClusterFacts.From(Manifests.Parse(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { namespace: shop, name: new }
            spec: { template: { metadata: { labels: { app: new } }, spec: { serviceAccountName: front, containers: [{ name: c }] } } }
            """));
        var connection = new Connection { Source = Party.Of(facts.Workloads[0]), Destination = Party.Of(facts.Workloads[0]), Protocol = IpProtocol.Tcp, DestinationPort = 80 };

        EnforcementStep step = CalicoLayer.Instance.Compile(manifests, facts).Explain(connection)[^1];

        Assert.StartsWith("the address of shop/new is not known", Assert.Single(step.MissingFacts), StringComparison.Ordinal);
    }

    private static string Knp(string peer) => $"KNP shop/p {{podSelector: {{matchLabels: {{app: db}}}}, ingress: [{{from: [{{{peer}}}]}}]}}";

    private static string Np(string source) => $"NP shop/p {{selector: \"app == 'db'\", ingress: [{{action: Allow, source: {{{source}}}}}]}}";
}
