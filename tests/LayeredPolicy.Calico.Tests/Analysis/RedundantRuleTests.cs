using LayeredPolicy.Calico.Tests.Evaluation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Analysis;

public sealed class RedundantRuleTests
{
    private const string Cluster =
        """
        NS shop {team: red}
        POD shop/web {app: web} front 10.0.0.1 http 8080
        POD shop/db {app: db} data 10.0.0.2 pg 5432

        """;

    public static TheoryData<string, string[]> Rows => new()
    {
        // Two earlier rules together decide what the third matches, though neither does alone.
        {
            "NP shop/p {selector: \"app == 'db'\", ingress: [{action: Allow, protocol: TCP, destination: {ports: ['1:5000']}}, " +
            "{action: Allow, protocol: TCP, destination: {ports: ['5001:9000']}}, {action: Allow, protocol: TCP, destination: {ports: ['4000:6000']}}]}",
            ["spec.ingress[2]"]
        },

        // The later one goes beyond them.
        {
            "NP shop/p {selector: \"app == 'db'\", ingress: [{action: Allow, protocol: TCP, destination: {ports: ['1:5000']}}, " +
            "{action: Allow, protocol: TCP, destination: {ports: ['5001:9000']}}, {action: Allow, protocol: TCP, destination: {ports: ['4000:6000', 9001]}}]}",
            []
        },

        // A denial before an allowance of the same traffic makes the allowance void, and the end of the tier makes a last denial needless.
        {
            "NP shop/p {selector: \"app == 'db'\", ingress: [{action: Deny, protocol: UDP}, {action: Allow, protocol: UDP, destination: {ports: [53]}}, {action: Allow, protocol: TCP}, {action: Deny}]}",
            ["spec.ingress[1]", "spec.ingress[3]"]
        },

        // A rule of another policy decides it.
        {
            "GNP first {order: 1, selector: \"app == 'db'\", types: [Ingress], ingress: [{action: Deny, protocol: TCP, destination: {ports: [80]}}]}\n" +
            "NP shop/p {order: 2, selector: \"app == 'db'\", ingress: [{action: Allow, protocol: TCP, destination: {ports: [80]}}, {action: Allow, protocol: UDP}]}",
            ["spec.ingress[0]"]
        },

        // Nobody is whom it names.
        {
            "KNP shop/p {podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}, {from: [{podSelector: {matchLabels: {app: nobody}}}]}]}",
            ["spec.ingress[1]"]
        },
        {
            "ANP a {priority: 1, subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {}}], ports: [{portNumber: {port: 80}}]}, {action: Pass, from: [{namespaces: {}}], ports: [{portNumber: {port: 80}}]}]}",
            ["spec.ingress[1]"]
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_is_redundant_when_others_together_decide_its_traffic(string policies, string[] redundant)
    {
        PolicyWorld world = PolicyWorld.Create(Manifests.Parse(ScenarioWorld.Yaml(Cluster + policies, v6: false)), CalicoLayer.Instance);

        Assert.Equal(redundant, world.FindRedundantRules().Select(d => d.Path!));
    }

    [Fact]
    public void Rules_of_a_policy_that_is_redundant_as_a_whole_are_not_listed()
    {
        PolicyWorld world = PolicyWorld.Create(
            Manifests.Parse(ScenarioWorld.Yaml(Cluster + "NP shop/p {selector: \"app == 'gone'\", ingress: [{action: Allow}, {action: Allow}]}", v6: false)), CalicoLayer.Instance);

        Assert.Equal("LP1706", Assert.Single(world.FindRedundantPolicies()).Id);
        Assert.Empty(world.FindRedundantRules());
    }

    [Fact]
    public void Without_workloads_nothing_is_called_redundant()
    {
        PolicyWorld world = PolicyWorld.Create(
            Manifests.Parse(ScenarioWorld.Yaml("NP shop/p {selector: \"app == 'gone'\", ingress: [{action: Allow}, {action: Allow}]}", v6: false)), CalicoLayer.Instance);

        Assert.Empty(world.FindRedundantPolicies());
        Assert.Empty(world.FindRedundantRules());
    }
}
