using System.Collections.Immutable;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>External authorization: what is asked is not known here, so a match leaves the answer open.</summary>
public sealed class CustomScenarios
{
    private const string AskAboutCustom = "{ action: CUSTOM, provider: { name: ask }, rules: [{ to: [{ operation: { paths: [/custom] } }] }] }";
    private const string AskOtherAboutOther = "{ action: CUSTOM, provider: { name: other }, rules: [{ to: [{ operation: { paths: [/other] } }] }] }";

    [Theory]
    [InlineData("c1 GET /custom", "?", AskAboutCustom)]
    [InlineData("c1 GET /health", "A", AskAboutCustom)]
    [InlineData("c1 GET /custom", "D", AskAboutCustom, "{ action: DENY, rules: [{}] }")]
    [InlineData("c1 GET /custom", "D", AskAboutCustom, "{}")]
    [InlineData("c1 GET /custom", "?", AskAboutCustom, "{ rules: [{}] }")]
    [InlineData("c1 tcp", "A", AskAboutCustom)]
    [InlineData("c1 GET /custom", "D", AskAboutCustom, AskOtherAboutOther)]
    [InlineData("c1 GET /health", "A", AskAboutCustom, AskOtherAboutOther)]
    [InlineData("c1 GET /unknown", "D", "{ action: CUSTOM, provider: { name: unknown }, rules: [{ to: [{ operation: { paths: [/unknown] } }] }] }")]
    public void A_match_depends_on_the_provider_and_a_bad_provider_refuses(string request, string verdict, params string[] policies)
    {
        MeshSettings settings = MeshSettings.Default with { HttpProviders = ImmutableDictionary<string, bool>.Empty.Add("ask", true).Add("other", false) };
        Assert.Equal(verdict, Scenario.Verdict(Scenario.Mesh(Scenario.Policies(policies), settings).Sidecar(Scenario.Server), request));
    }

    [Fact]
    public void A_provider_that_speaks_gRPC_is_asked_about_tcp_and_sees_HTTP_rules_widened()
    {
        MeshSettings settings = MeshSettings.Default with { HttpProviders = ImmutableDictionary<string, bool>.Empty.Add("ask", false) };
        MeshVerdict verdict = Scenario.Mesh(Scenario.Policies(AskAboutCustom), settings).Sidecar(Scenario.Server).Explain(Scenario.Request("c1 tcp"));
        Assert.Equal(Outcome.Unknown, verdict.Outcome);
        Assert.Equal("the answer of provider ask", Assert.Single(verdict.MissingFacts));
    }
}
