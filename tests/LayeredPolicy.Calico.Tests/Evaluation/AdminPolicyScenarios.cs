using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>The kinds that ClusterNetworkPolicy succeeds still stand in many repositories, and still mean what they say.</summary>
public sealed class AdminPolicyScenarios
{
    private const string Shop = "subject: {namespaces: {matchLabels: {team: red}}}";
    private const string Db = "subject: {pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}}";
    private const string Isolated = "KNP shop/alone {podSelector: {}, ingress: []}\n";
    private const string FromAnyPod = "from: [{namespaces: {}}]";

    // As a cluster may hold them whose definition of the kind demanded less.
    private static readonly CalicoOptions s_stored = new() { ObjectsAreComplete = true };

    public static TheoryData<string, string, Outcome> Rows => new()
    {
        // Before NetworkPolicy.
        { $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}}}]}}", "card -> db", Outcome.Denied },
        { $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}}}]}}", "203.0.113.9 -> db", Outcome.Allowed },
        { $"{Isolated}ANP a {{priority: 1, {Shop}, ingress: [{{action: Allow, {FromAnyPod}}}]}}", "card -> db", Outcome.Allowed },
        { $"{Isolated}ANP a {{priority: 1, {Shop}, ingress: [{{action: Pass, {FromAnyPod}}}]}}", "card -> db", Outcome.Denied },
        { $"ANP a {{priority: 2, {Shop}, ingress: [{{action: Deny, {FromAnyPod}}}]}}\nANP b {{priority: 1, {Shop}, ingress: [{{action: Pass, {FromAnyPod}}}]}}", "card -> db", Outcome.Allowed },
        { $"ANP a {{priority: 1, {Db}, ingress: [{{action: Deny, from: [{{pods: {{namespaceSelector: {{}}, podSelector: {{matchLabels: {{app: card}}}}}}}}]}}]}}", "web -> db", Outcome.Allowed },
        { $"ANP a {{priority: 1, {Db}, ingress: [{{action: Deny, from: [{{pods: {{namespaceSelector: {{}}, podSelector: {{matchLabels: {{app: card}}}}}}}}]}}]}}", "card -> db", Outcome.Denied },

        // Ports: a protocol that is absent is TCP; a name is that of the receiver.
        { $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{portNumber: {{port: 5432}}}}]}}]}}", "card -> db", Outcome.Denied },
        { $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{portNumber: {{protocol: UDP, port: 5432}}}}]}}]}}", "card -> db", Outcome.Allowed },
        { $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{portRange: {{protocol: TCP, start: 5000, end: 6000}}}}]}}]}}", "card -> db TCP 5999", Outcome.Denied },
        { $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{portRange: {{protocol: TCP, start: 5000, end: 6000}}}}]}}]}}", "card -> db TCP 6001", Outcome.Allowed },
        { $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{namedPort: pg}}]}}]}}", "card -> db", Outcome.Denied },
        { $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{namedPort: pg}}]}}]}}", "card -> web", Outcome.Allowed },

        // Egress to networks; nodes cannot be converted, so an allowance is left out and a denial denies everything.
        { $"ANP a {{priority: 1, {Shop}, egress: [{{action: Deny, to: [{{networks: [203.0.113.0/24]}}]}}]}}", "web -> 203.0.113.9", Outcome.Denied },
        { $"ANP a {{priority: 1, {Shop}, egress: [{{action: Allow, to: [{{nodes: {{}}}}]}}]}}", "web -> card", Outcome.Allowed },
        { $"ANP a {{priority: 1, {Shop}, egress: [{{action: Deny, to: [{{nodes: {{}}}}]}}]}}", "web -> card", Outcome.Denied },

        // Behind NetworkPolicy.
        { $"BANP default {{{Shop}, ingress: [{{action: Deny, {FromAnyPod}}}]}}", "card -> db", Outcome.Denied },
        { $"KNP shop/open {{podSelector: {{}}, ingress: [{{}}]}}\nBANP default {{{Shop}, ingress: [{{action: Deny, {FromAnyPod}}}]}}", "card -> db", Outcome.Allowed },
        { $"BANP default {{{Shop}, ingress: [{{action: Allow, {FromAnyPod}, ports: [{{portNumber: {{protocol: TCP, port: 5432}}}}]}}, {{action: Deny, {FromAnyPod}}}]}}", "card -> db", Outcome.Allowed },
        { $"BANP other {{{Shop}, ingress: [{{action: Deny, {FromAnyPod}}}]}}", "card -> db", Outcome.Allowed },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Earlier_admin_policies_decide_before_and_behind_network_policies(string policies, string flow, Outcome expected) =>
        Assert.Equal(expected, ScenarioWorld.With(policies).Decide(flow));

    [Theory]
    [InlineData("apiVersion: crd.projectcalico.org/v1, kind: NetworkPolicy", "selector: \"app == 'db'\", types: [Ingress]")]
    [InlineData("apiVersion: extensions/v1beta1, kind: NetworkPolicy", "podSelector: {matchLabels: {app: db}}")]
    public void Policies_in_the_form_of_storage_or_of_an_earlier_group_are_enforced_too(string kind, string spec)
    {
        Manifests manifests = Manifests.Parse(
            ScenarioWorld.Yaml("NS shop {}\nPOD shop/web {app: web} front 10.0.0.1 http 8080\nPOD shop/db {app: db} data 10.0.0.2 pg 5432", v6: false) +
            $"---\n{{{kind}, metadata: {{name: p, namespace: shop}}, spec: {{{spec}}}}}\n");
        var world = PolicyWorld.Create(manifests, CalicoLayer.Instance);

        Assert.Equal(Outcome.Denied, world.Evaluate(Flow.Between("shop/web", "shop/db").Tcp(80)).Outcome);
        Assert.Equal(Outcome.Allowed, world.Evaluate(Flow.Between("shop/db", "shop/web").Tcp(80)).Outcome);
    }

    [Theory]
    [InlineData("ANP a {priority: 1, subject: {namespaces: {}}}", "LP2011")]
    [InlineData("ANP a {priority: 1, subject: {}}", "LP2003")]
    [InlineData("ANP a {priority: 1, subject: {namespaces: {}}, ingress: {}}", "LP2003")]
    [InlineData("BANP a {subject: {namespaces: {}}}", "LP2003")]
    public void They_say_that_they_are_of_an_earlier_kind_or_why_they_take_no_part(string policy, string id) =>
        Assert.Contains(ScenarioWorld.With(policy, options: s_stored).Network.Diagnostics, d => d.Id == id);

    [Fact]
    public void A_baseline_that_passes_has_nothing_behind_it_and_denies_where_it_is_stored_all_the_same() =>
        Assert.Equal(Outcome.Denied, ScenarioWorld.With($"BANP default {{{Shop}, ingress: [{{action: Pass, {FromAnyPod}}}]}}", options: s_stored).Decide("card -> db"));

    public static TheoryData<string> Refused =>
    [
        // A peer and a port are one thing each.
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, from: [{{namespaces: {{}}, pods: {{namespaceSelector: {{}}, podSelector: {{}}}}}}]}}]}}",
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, from: [{{}}]}}]}}",
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{namedPort: pg, portNumber: {{protocol: TCP, port: 80}}}}]}}]}}",
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{}}]}}]}}",
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, {FromAnyPod}, ports: [{{portNumber: {{protocol: TCP, port: 65536}}}}]}}]}}",

        // Peers are asked for, and both selectors of pods.
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny}}]}}",
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, from: []}}]}}",
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: Deny, from: [{{pods: {{namespaceSelector: {{}}}}}}]}}]}}",
        $"ANP a {{priority: 1, {Shop}, egress: [{{action: Deny, to: []}}]}}",

        // Actions and priorities that there are not.
        $"ANP a {{priority: 1, {Shop}, ingress: [{{action: deny, {FromAnyPod}}}]}}",
        $"ANP a {{priority: 1, {Shop}, ingress: [{{{FromAnyPod}}}]}}",
        $"ANP a {{priority: 1001, {Shop}, ingress: [{{action: Deny, {FromAnyPod}}}]}}",
        $"ANP a {{{Shop}, ingress: [{{action: Deny, {FromAnyPod}}}]}}",
        $"BANP default {{{Shop}, ingress: [{{action: Pass, {FromAnyPod}}}, {{action: Deny, {FromAnyPod}}}]}}",

        // A subject is one thing, too.
        $"ANP a {{priority: 1, subject: {{}}, ingress: [{{action: Deny, {FromAnyPod}}}]}}",
        $"ANP a {{priority: 1, subject: {{namespaces: {{}}, pods: {{namespaceSelector: {{}}, podSelector: {{}}}}}}, ingress: [{{action: Deny, {FromAnyPod}}}]}}",

        // Networks have no names for ports.
        $"ANP a {{priority: 1, {Shop}, egress: [{{action: Deny, to: [{{networks: [10.0.0.0/8]}}], ports: [{{namedPort: pg}}]}}]}}",
        $"ANP a {{priority: 1, {Shop}, egress: [{{action: Deny, to: [{{networks: [10.0.0.0]}}]}}]}}",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_definition_of_the_kind_refuses_takes_no_part_and_is_reported(string policy)
    {
        ScenarioWorld world = ScenarioWorld.With(policy);

        Assert.Equal("LP2010", Assert.Single(world.Network.Diagnostics).Id);
        Assert.Equal(Outcome.Allowed, world.Decide("card -> db"));
        Assert.Equal(Outcome.Allowed, world.Decide("web -> card"));
    }
}
