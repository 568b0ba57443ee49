using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>Trust domains and aliases: how istiod rewrites policy values for Envoy, and whom TLS accepts.</summary>
public sealed class TrustDomainScenarios
{
    [Theory]
    [InlineData("cluster.local", "", "cluster.local/ns/foo/sa/bar", "cluster.local/ns/foo/sa/bar")]
    [InlineData("td1", "td2", "*", "*")]
    [InlineData("td1", "td2", "*/ns/foo/sa/bar", "*/ns/foo/sa/bar")]
    [InlineData("td1", "td2", "*sa/zzz", "*sa/zzz")]
    [InlineData("td2", "td1", "td1/ns/foo/sa/bar", "td2/ns/foo/sa/bar td1/ns/foo/sa/bar")]
    [InlineData("td1", "cluster.local", "cluster.local/ns/foo/sa/bar", "td1/ns/foo/sa/bar cluster.local/ns/foo/sa/bar")]
    [InlineData("td2", "foo-td1 cluster.local", "*-td1/ns/foo/sa/bar", "td2/ns/foo/sa/bar *-td1/ns/foo/sa/bar cluster.local/ns/foo/sa/bar")]
    [InlineData("td1", "td2", "some-td/ns/foo/sa/bar", "some-td/ns/foo/sa/bar")]
    [InlineData("td1", "td2 some-td", "some-td/ns/foo/sa/bar", "td1/ns/foo/sa/bar td2/ns/foo/sa/bar some-td/ns/foo/sa/bar")]
    [InlineData("new-td", "td2", "/ns/some-ns/sa/some-sa", "/ns/some-ns/sa/some-sa")]
    [InlineData("new-td", "old-td", "*-td/ns/a/sa/b", "*-td/ns/a/sa/b")]
    [InlineData("td1", "", "cluster.local/ns/foo/sa/bar", "td1/ns/foo/sa/bar")]
    [InlineData("td1", "", "cluster.local/ns/foo/*", "cluster.local/ns/foo/*")]
    public void Principals_of_the_mesh_are_repeated_for_all_its_domains(string domain, string aliases, string value, string expanded) =>
        Assert.Equal(expanded.Split(' '), Domains(domain, aliases).ExpandPrincipals([value]));

    [Theory]
    [InlineData("td1", "td1 td2")]
    [InlineData("td*", "td*")]
    [InlineData("other", "other")]
    public void Trust_domains_of_the_mesh_stand_for_all_of_them(string value, string expanded) =>
        Assert.Equal(expanded.Split(' '), Domains("td1", "td2").ExpandTrustDomains([value]));

    [Theory]
    [InlineData("td1/ns/foo/sa/x", "D")]
    [InlineData("cluster.local/ns/foo/sa/x", "D")]
    public void A_prefix_of_cluster_local_matches_nobody_in_a_mesh_of_another_domain(string caller, string verdict)
    {
        string policy = Scenario.Policies("{ rules: [{ from: [{ source: { principals: ['cluster.local/ns/foo/*'] } }] }] }");
        Assert.Equal(verdict, Scenario.Verdict(Scenario.Mesh(policy, MeshSettings.Default with { TrustDomain = "td1" }).Sidecar(Scenario.Server), caller + " GET /"));
    }

    [Fact]
    public void TLS_refuses_a_peer_of_a_foreign_domain()
    {
        MeshVerdict verdict = Scenario.Mesh("", MeshSettings.Default with { TrustDomain = "td1", TrustDomainAliases = ["td2"] })
            .Sidecar(Scenario.Server).Explain(Scenario.Request("td3/ns/a/sa/b GET /"));
        Assert.Equal((Outcome.Denied, MeshStage.Tls), (verdict.Outcome, verdict.Stage));
    }

    private static TrustDomains Domains(string domain, string aliases) =>
        new(MeshSettings.Default with { TrustDomain = domain, TrustDomainAliases = [.. aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries)] });
}
