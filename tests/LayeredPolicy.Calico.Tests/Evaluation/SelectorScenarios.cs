namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Whom a rule's ends mean: selectors, namespaces, service accounts, network sets, networks.</summary>
public sealed class SelectorScenarios
{
    private const string OnDb = "selector: \"app == 'db'\", types: [Ingress], ingress: ";

    public static TheoryData<string, string, Outcome> Rows => new()
    {
        { Np("selector: \"app == 'card'\""), "card -> db", Outcome.Denied },
        { Np("selector: \"app == 'card'\", namespaceSelector: \"team == 'blue'\""), "card -> db", Outcome.Allowed },
        { Np("namespaceSelector: all()"), "tool -> db", Outcome.Allowed },
        { Np("namespaceSelector: all()"), "203.0.113.9 -> db", Outcome.Denied },
        { Np("selector: all()"), "web -> db", Outcome.Allowed },
        { Np("selector: all()"), "tool -> db", Outcome.Denied },
        { Np("selector: all()"), "203.0.113.9 -> db", Outcome.Denied },
        { $"NP shop/p {{{OnDb}[{{action: Allow}}]}}", "203.0.113.9 -> db", Outcome.Allowed },
        { Np("nets: [203.0.113.0/24]"), "203.0.113.9 -> db", Outcome.Allowed },
        { Np("notSelector: \"app == 'web'\"") + "\nPOD shop/db2 {app: db2} data 10.0.0.3 pg 5432", "db2 -> db", Outcome.Allowed },
        { Np("notSelector: \"app == 'web'\""), "web -> db", Outcome.Denied },
        { Np("notSelector: \"app == 'web'\""), "card -> db", Outcome.Denied },
        { Gnp("notSelector: \"app == 'web'\""), "card -> db", Outcome.Allowed },
        { Gnp("notSelector: \"app == 'web'\""), "203.0.113.9 -> db", Outcome.Allowed },
        { Gnp("notSelector: \"app == 'web'\""), "web -> db", Outcome.Denied },
        { Gnp("serviceAccounts: {names: [data]}"), "card -> db", Outcome.Allowed },
        { Np("serviceAccounts: {names: [data]}"), "card -> db", Outcome.Denied },
        { Np("serviceAccounts: {names: [front]}"), "web -> db", Outcome.Allowed },
        { Np("serviceAccounts: {names: [front], selector: \"role == 'x'\"}"), "web -> db", Outcome.Denied },
        { Np("serviceAccounts: {}"), "203.0.113.9 -> db", Outcome.Allowed },
        { "GNP p {namespaceSelector: \"team == 'red'\", types: [Ingress]}", "tool -> web", Outcome.Denied },
        { "GNP p {namespaceSelector: \"team == 'red'\", types: [Ingress]}", "web -> card", Outcome.Allowed },
        { Gnp("namespaceSelector: \"team != 'blue'\""), "tool -> db", Outcome.Allowed },
        { Gnp("namespaceSelector: \"team != 'blue'\""), "card -> db", Outcome.Denied },
        { Gnp("namespaceSelector: \"team != 'blue'\"") + "\nHEP h {} {node: n2, interfaceName: eth0, expectedIPs: [203.0.113.9]}", "203.0.113.9 -> db", Outcome.Allowed },
        { Np("namespaceSelector: global(), selector: \"zone == 'dmz'\"") + "\nGSET s {zone: dmz} {nets: [203.0.113.0/24]}", "203.0.113.9 -> db", Outcome.Allowed },
        { Np("selector: \"zone == 'dmz'\"") + "\nSET shop/s {zone: dmz} {nets: [203.0.113.0/24]}", "203.0.113.9 -> db", Outcome.Allowed },
        { Np("selector: \"zone == 'dmz'\"") + "\nSET pay/s {zone: dmz} {nets: [203.0.113.0/24]}", "203.0.113.9 -> db", Outcome.Denied },
        { Np("namespaceSelector: \"team == 'blue'\"") + "\nSET pay/s {zone: dmz} {nets: [203.0.113.0/24]}", "203.0.113.9 -> db", Outcome.Allowed },
        { "KNP shop/p {podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {}}]}]}\nSET shop/s {} {nets: [203.0.113.0/24]}", "203.0.113.9 -> db", Outcome.Denied },

        // Labels of a namespace cannot be put on a pod.
        { Np("namespaceSelector: \"team == 'blue'\"") + "\nPOD shop/liar {pcns.team: blue} front 10.0.0.4 http 80", "liar -> db", Outcome.Denied },
        { "GNP p {selector: \"nosuch != 'x'\", types: [Ingress]}", "web -> db", Outcome.Denied },

        // An address belongs to everyone who has it.
        { Np("selector: \"app == 'twin'\"") + "\nPOD shop/twin {app: twin} front 10.0.0.1 http 80", "web -> db", Outcome.Allowed },
        { "GNP p {serviceAccountSelector: all(), types: [Ingress]}", "web -> db", Outcome.Denied },
        { "GNP p {serviceAccountSelector: all(), types: [Ingress]}\nPOD shop/bare {} \"\" 10.0.0.5 http 80", "web -> bare", Outcome.Allowed },
        { "NP shop/p {serviceAccountSelector: all(), types: [Ingress]}\nPOD shop/bare {} \"\" 10.0.0.5 http 80", "web -> bare", Outcome.Denied },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_means_the_ends_that_its_conditions_select(string policies, string flow, Outcome expected)
    {
        var complete = new CalicoOptions { ObjectsAreComplete = true };
        Assert.Equal(expected, ScenarioWorld.With(policies, options: complete).Decide(flow));
        Assert.Equal(expected, ScenarioWorld.With(policies, v6: true, complete).Decide(flow));
    }

    [Fact]
    public void A_namespace_can_be_named_by_the_label_that_every_namespace_has() =>
        Assert.Equal(Outcome.Allowed, ScenarioWorld.With(Np("namespaceSelector: \"kubernetes.io/metadata.name == 'pay'\"")).Decide("card -> db"));

    private static string Np(string source) => $"NP shop/p {{{OnDb}[{{action: Allow, source: {{{source}}}}}]}}";

    private static string Gnp(string source) => $"GNP p {{{OnDb}[{{action: Allow, source: {{{source}}}}}]}}";
}
