namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Defaults and isolation.</summary>
public sealed class IsolationScenarios
{
    private const string DbIngress = "NP shop/p {selector: \"app == 'db'\", types: [Ingress]}";
    private const string DbEgress = "NP shop/p {selector: \"app == 'db'\", types: [Egress]}";
    private const string AllPods = "GNP closed {namespaceSelector: all()}";

    public static TheoryData<string, string, Outcome> Rows => new()
    {
        { "", "web -> db", Outcome.Allowed },
        { DbIngress, "web -> db", Outcome.Denied },
        { DbIngress, "db -> web", Outcome.Allowed },
        { DbEgress, "web -> db", Outcome.Allowed },
        { DbEgress, "db -> web", Outcome.Denied },

        // A policy without rules and types governs ingress only.
        { AllPods, "web -> db", Outcome.Denied },
        { AllPods, "web -> 203.0.113.9", Outcome.Allowed },
        { AllPods + "\nNP shop/own {order: 1000, ingress: [{action: Allow, source: {selector: all()}}]}", "web -> db", Outcome.Allowed },
        { AllPods + "\nNP shop/own {order: 1000, ingress: [{action: Allow, source: {selector: all()}}]}", "card -> db", Outcome.Denied },
        { AllPods + "\nGNP dns {order: 400, ingress: [{action: Allow, protocol: UDP, destination: {selector: \"app == 'tool'\", ports: [53]}}]}", "web -> tool UDP 53", Outcome.Allowed },
        { AllPods + "\nGNP dns {order: 400, ingress: [{action: Allow, protocol: UDP, destination: {selector: \"app == 'tool'\", ports: [53]}}]}", "web -> tool TCP 53", Outcome.Denied },
        { "NP shop/p {types: [Ingress, Egress]}", "web -> db", Outcome.Denied },
        { "NP pay/p {selector: \"app == 'db'\", types: [Ingress]}", "web -> db", Outcome.Allowed },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_flow_meets_the_policies_that_select_its_ends(string policies, string flow, Outcome expected)
    {
        Assert.Equal(expected, ScenarioWorld.With(policies).Decide(flow));
        Assert.Equal(expected, ScenarioWorld.With(policies, v6: true).Decide(flow));
    }

    [Fact]
    public void A_pod_of_a_namespace_that_does_not_exist_is_denied_everything()
    {
        const string Pod = "POD gone/lost {app: lost} default 10.0.9.1 http 80";
        Assert.Equal(Outcome.Denied, ScenarioWorld.With(Pod, options: new CalicoOptions { ObjectsAreComplete = true }).Decide("web -> lost"));
        Assert.Equal(Outcome.Allowed, ScenarioWorld.With(Pod).Decide("web -> lost"));
    }

    [Fact]
    public void Both_sides_are_judged_and_told()
    {
        ScenarioWorld world = ScenarioWorld.With("NP shop/p {types: [Ingress, Egress]}");
        Assert.Equal(
            ["egress at shop/web: Denied: policies of tier default apply to the endpoint and none matched, so the tier denies it",
             "ingress at shop/db: Denied: policies of tier default apply to the endpoint and none matched, so the tier denies it"],
            world.Network.Explain(world.Connect("web -> db")).Select(s => $"{s.Point}: {s.Outcome}: {s.Reason}"));
    }
}
