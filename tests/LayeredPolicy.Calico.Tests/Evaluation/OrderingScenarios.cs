using LayeredPolicy.Calico.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>The order of tiers, policies and rules, and what actions do.</summary>
public sealed class OrderingScenarios
{
    private const string Db = "selector: \"app == 'db'\", types: [Ingress]";
    private const string Allow = Db + ", ingress: [{action: Allow}]";
    private const string Deny = Db + ", ingress: [{action: Deny}]";
    private const string Pass = Db + ", ingress: [{action: Pass}]";
    private const string Other = Db + ", ingress: [{action: Allow, protocol: TCP, destination: {ports: [9999]}}]";

    public static TheoryData<string, Outcome> Rows => new()
    {
        { $"NP shop/a {{order: 1, {Deny}}}\nNP shop/b {{order: 2, {Allow}}}", Outcome.Denied },
        { $"NP shop/a {{{Allow}}}\nNP shop/b {{order: 1000, {Deny}}}", Outcome.Denied },

        // Ties fall by name/namespace/kind, and '-' comes before '/'.
        { $"NP shop/a {{order: 10, {Deny}}}\nNP shop/a-b {{order: 10, {Allow}}}", Outcome.Allowed },
        { $"NP shop/a {{order: 10, {Deny}}}\nGNP a {{order: 10, {Allow}}}", Outcome.Allowed },
        { $"NP shop/a {{order: -5, {Allow}}}\nNP shop/b {{order: 0, {Deny}}}", Outcome.Allowed },
        { $"NP shop/a {{{Db}, ingress: [{{action: Deny}}, {{action: Allow}}]}}", Outcome.Denied },
        { $"TIER sec {{order: 100}}\nNP shop/a {{tier: sec, {Pass}}}\nNP shop/b {{{Allow}}}", Outcome.Allowed },
        { $"TIER sec {{order: 100}}\nNP shop/a {{tier: sec, {Other}}}", Outcome.Denied },
        { $"TIER sec {{order: 100, defaultAction: Pass}}\nNP shop/a {{tier: sec, {Other}}}", Outcome.Allowed },
        { $"TIER sec {{order: 100}}\nNP shop/a {{tier: sec, {Db}, ingress: [{{action: Log}}]}}", Outcome.Denied },
        { $"TIER a {{order: 1}}\nTIER b {{order: 2}}\nNP shop/a {{tier: a, {Pass}}}\nNP shop/b {{tier: b, {Pass}}}", Outcome.Allowed },
        { $"TIER a {{order: 1}}\nNP shop/a {{tier: a, {Allow}}}\nNP shop/b {{{Deny}}}", Outcome.Allowed },
        { $"NP shop/a {{{Pass}}}\nCNP b {{tier: Baseline, priority: 1, subject: {{namespaces: {{}}}}, ingress: [{{action: Deny, from: [{{namespaces: {{}}}}]}}]}}", Outcome.Denied },
        { $"NP shop/a {{{Allow}}}\nCNP b {{tier: Baseline, priority: 1, subject: {{namespaces: {{}}}}, ingress: [{{action: Deny, from: [{{namespaces: {{}}}}]}}]}}", Outcome.Allowed },
        { $"NP shop/a {{{Other}}}\nCNP b {{tier: Baseline, priority: 1, subject: {{namespaces: {{}}}}, ingress: [{{action: Accept, from: [{{namespaces: {{}}}}]}}]}}", Outcome.Denied },
        { $"TIER alpha {{order: 5}}\nTIER beta {{order: 5}}\nNP shop/a {{tier: beta, {Allow}}}\nNP shop/b {{tier: alpha, {Deny}}}", Outcome.Denied },

        // A tier that no object describes is enforced after all others and denies at its end.
        { $"NP shop/a {{tier: ghost, {Allow}}}", Outcome.Allowed },
        { $"NP shop/a {{tier: ghost, {Other}}}", Outcome.Denied },
        { $"CNP a {{tier: Admin, priority: 5, subject: {{namespaces: {{}}}}, ingress: [{{action: Accept, from: [{{namespaces: {{}}}}]}}]}}\n" +
            "CNP b {tier: Admin, priority: 6, subject: {namespaces: {}}, ingress: [{action: Deny, from: [{namespaces: {}}]}]}", Outcome.Allowed },
        { $"CNP a {{tier: Admin, priority: 5, subject: {{namespaces: {{}}}}, ingress: [{{action: Pass, from: [{{namespaces: {{}}}}]}}]}}\nNP shop/b {{{Deny}}}", Outcome.Denied },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_first_that_decides_wins(string policies, Outcome expected)
    {
        Assert.Equal(expected, ScenarioWorld.With(policies).Decide("web -> db"));
        Assert.Equal(expected, ScenarioWorld.With(policies, v6: true).Decide("web -> db"));
    }

    [Fact]
    public void The_trace_tells_what_passed_and_what_decided()
    {
        ScenarioWorld world = ScenarioWorld.With($"TIER sec {{order: 100}}\nNP shop/a {{tier: sec, {Pass}}}\nNP shop/b {{{Deny}}}");
        PolicyTrace trace = world.Network.Trace(world.Connect("web -> db"), Direction.Ingress)!;
        Assert.Equal(["NetworkPolicy shop/a rule 1 in tier sec"], trace.Via.Select(v => v.ToString()));
        Assert.Equal("NetworkPolicy shop/b rule 1 in tier default", trace.By.ToString());
        Assert.Equal("spec.ingress[0]", trace.By.Rule!.Path);
        Assert.NotNull(trace.By.Rule.Location);
    }

    [Fact]
    public void The_trace_tells_why_a_rule_did_not_match()
    {
        ScenarioWorld world = ScenarioWorld.With($"NP shop/a {{{Other}}}");
        PolicyTrace trace = world.Network.Trace(world.Connect("web -> db"), Direction.Ingress)!;
        Assert.Equal(["destination port is 5432, not in 9999"], trace.PassedOver.Select(p => p.Why));
    }

    [Fact]
    public void A_policy_for_ingress_leaves_the_tier_of_egress_alone()
    {
        ScenarioWorld world = ScenarioWorld.With($"TIER sec {{order: 100}}\nNP shop/a {{tier: sec, {Pass}}}");
        Assert.Equal(Outcome.Allowed, world.Decide("db -> web"));
    }
}
