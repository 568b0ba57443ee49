using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>What ztunnel makes of policies: it knows connections only.</summary>
public sealed class ZtunnelScenarios
{
    private const string X = "principals: [cluster.local/ns/ns1/sa/a]";

    [Theory]
    [InlineData("ALLOW", "{ to: [{ operation: { methods: [GET] } }] }", "c1", "D")]
    [InlineData("DENY", "{ from: [{ source: { notRequestPrincipals: ['*'] } }] }", "c1", "A")]
    [InlineData("DENY", "{ from: [{ source: { " + X + ", notRequestPrincipals: ['*'] } }] }", "c1", "D")]
    [InlineData("DENY", "{ from: [{ source: { " + X + ", notRequestPrincipals: ['*'] } }] }", "c2", "A")]
    [InlineData("DENY", "{ to: [{ operation: { paths: [/a] } }] }, { from: [{ source: { " + X + " } }] }", "c1", "D")]
    [InlineData("DENY", "{ from: [{ source: { " + X + " } }], to: [{ operation: { paths: [/admin] } }] }", "c1", "A")]
    [InlineData("DENY", "{ to: [{ operation: { paths: [/admin], ports: ['9090'] } }] }", "c1", "D")]
    [InlineData("DENY", "{ from: [{ source: { requestPrincipals: [a] } }, { source: { " + X + " } }] }", "c1", "D")]
    [InlineData("DENY", "{ from: [{ source: { " + X + " } }], when: [{ key: 'request.headers[a]', values: [b] }] }", "c1", "A")]
    [InlineData("ALLOW", "{ from: [{ source: { trustDomains: [cluster.local] } }] }", "c1", "D")]
    [InlineData("ALLOW", "{ from: [{ source: { trustDomains: [other], namespaces: [ns1] } }] }", "c1", "A")]
    [InlineData("ALLOW", "{ from: [{ source: { namespaces: ['n*1'] } }] }", "c1", "D")]
    [InlineData("ALLOW", "{ from: [{ source: { notIpBlocks: ['10.0.0'] } }] }", "c1", "D")]
    [InlineData("ALLOW", "{ to: [{ operation: { ports: ['09090'] } }] }", "c1", "A")]
    [InlineData("ALLOW", "{ from: [{ source: { serviceAccounts: [a] } }] }", "c1", "A")]
    [InlineData("ALLOW", "{ from: [{ source: { principals: ['*'] } }] }", "plain", "D")]
    [InlineData("ALLOW", "{ from: [{ source: { notPrincipals: ['*'] } }] }", "plain", "A")]
    [InlineData("ALLOW", "{}", "plain", "A")]
    [InlineData("ALLOW", "", "c1", "D")]
    [InlineData("CUSTOM", "{}", "c1", "A")]
    [InlineData("AUDIT", "{}", "c1", "A")]
    public void Rules_about_requests_are_dropped_or_become_inert(string action, string rules, string caller, string verdict) =>
        Assert.Equal(verdict, Scenario.Verdict(Scenario.Mesh(Scenario.Policies($"{{ action: {action}, rules: [{rules}] }}")).Ztunnel(Scenario.Server), caller + " tcp"));

    [Theory]
    [InlineData("selector: {}", "A")]
    [InlineData("selector: { matchLabels: {} }", "D")]
    [InlineData("selector: { matchLabels: { app: server } }", "D")]
    [InlineData("selector: { matchLabels: { app: other } }", "A")]
    [InlineData("targetRefs: [{ kind: Service, name: s }]", "A")]
    [InlineData("targetRefs: []", "D")]
    public void An_empty_selector_attaches_to_nothing(string attachment, string verdict) => Assert.Equal(
        verdict, Scenario.Verdict(Scenario.Mesh(Scenario.Policies($"{{ action: DENY, rules: [{{}}], {attachment} }}")).Ztunnel(Scenario.Server), "c1 tcp"));

    [Theory]
    [InlineData("STRICT", "", "D", "A")]
    [InlineData("PERMISSIVE", "", "A", "A")]
    [InlineData("DISABLE", "", "A", "A")]
    [InlineData("STRICT", "9090: { mode: PERMISSIVE }", "A", "A")]
    [InlineData("STRICT", "80: { mode: DISABLE }", "D", "A")]
    [InlineData("PERMISSIVE", "9090: { mode: STRICT }", "D", "A")]
    [InlineData("PERMISSIVE", "80: { mode: STRICT }", "A", "A")]
    public void Strict_peers_become_denials_of_plaintext(string mode, string ports, string plain, string mesh)
    {
        string spec = $"{{ selector: {{ matchLabels: {{ app: server }} }}, mtls: {{ mode: {mode} }}{(ports.Length == 0 ? "" : $", portLevelMtls: {{ {ports} }}")} }}";
        ZtunnelPoint point = Scenario.Mesh(Scenario.Document("PeerAuthentication", "p", spec)).Ztunnel(Scenario.Server);
        Assert.Equal((plain, mesh), (Scenario.Verdict(point, "plain tcp"), Scenario.Verdict(point, "c1 tcp")));
    }

    [Fact]
    public void Under_a_strict_mesh_the_strict_port_of_a_permissive_workload_gets_lost()
    {
        string mesh = Scenario.Document("PeerAuthentication", "m", "{ mtls: { mode: STRICT } }", "istio-system");
        string workload = Scenario.Document(
            "PeerAuthentication", "w", "{ selector: { matchLabels: { app: server } }, mtls: { mode: PERMISSIVE }, portLevelMtls: { 9090: { mode: STRICT } } }");
        Assert.Equal("A", Scenario.Verdict(Scenario.Mesh(mesh + workload).Ztunnel(Scenario.Server), "plain tcp"));
    }

    [Fact]
    public void A_peer_of_an_alias_is_refused_because_ztunnel_knows_no_aliases() => Assert.Equal(
        "D", Scenario.Verdict(Scenario.Mesh("", MeshSettings.Default with { TrustDomainAliases = ["td2"] }).Ztunnel(Scenario.Server), "td2/ns/a/sa/b tcp"));
}
