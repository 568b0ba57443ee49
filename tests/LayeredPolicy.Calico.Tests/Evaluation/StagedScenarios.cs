using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Staged policies change nothing, and can be previewed.</summary>
public sealed class StagedScenarios
{
    private const string Db = "selector: \"app == 'db'\", types: [Ingress]";
    private const string Allow = Db + ", ingress: [{action: Allow}]";
    private const string Deny = Db + ", ingress: [{action: Deny}]";
    private const string Other = Db + ", ingress: [{action: Allow, protocol: TCP, destination: {ports: [9999]}}]";

    public static TheoryData<string, Outcome, Outcome> Rows => new()
    {
        { $"SNP shop/a {{{Deny}}}", Outcome.Allowed, Outcome.Denied },
        { $"TIER sec {{order: 1}}\nSNP shop/a {{tier: sec, {Other}}}", Outcome.Allowed, Outcome.Denied },
        { $"SNP shop/a {{order: 1, {Allow}}}\nNP shop/a {{order: 2, {Deny}}}", Outcome.Denied, Outcome.Allowed },
        { $"SNP shop/a {{order: 2, {Allow}}}\nNP shop/a {{order: 1, {Deny}}}", Outcome.Denied, Outcome.Denied },
        { $"SNP shop/a {{order: 1, {Other}}}\nNP shop/b {{order: 2, {Other}}}", Outcome.Denied, Outcome.Denied },
        { $"SNP shop/a {{stagedAction: Delete}}\nNP shop/a {{{Deny}}}", Outcome.Denied, Outcome.Denied },
        { "SKNP shop/a {podSelector: {matchLabels: {app: db}}}", Outcome.Allowed, Outcome.Denied },
        { $"TIER sec {{order: 1}}\nSNP shop/a {{tier: sec, order: 1, {Db}, ingress: [{{action: Pass}}]}}\nNP shop/b {{tier: sec, order: 2, {Other}}}", Outcome.Denied, Outcome.Allowed },
        { $"SGNP a {{{Deny}}}", Outcome.Allowed, Outcome.Denied },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_preview_treats_staged_policies_as_enforced(string policies, Outcome enforced, Outcome preview)
    {
        foreach (bool v6 in (bool[])[false, true])
        {
            ScenarioWorld world = ScenarioWorld.With(policies, v6);
            Assert.Equal(enforced, world.Decide("web -> db"));
            Assert.Equal(preview, world.Network.DecideStaged(world.Connect("web -> db")));
        }
    }

    [Fact]
    public void The_explanation_says_when_a_preview_would_differ()
    {
        ScenarioWorld world = ScenarioWorld.With($"SNP shop/a {{{Deny}}}");
        EnforcementStep ingress = world.Network.Explain(world.Connect("web -> db"))[^1];
        Assert.Equal(
            "no policy decides and profile kns.shop allows it; with staged policies enforced it would be denied by StagedNetworkPolicy shop/a rule 1 in tier default",
            ingress.Reason);
    }
}
