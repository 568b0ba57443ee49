namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>Who calls: identities, namespaces, service accounts, trust domains, addresses.</summary>
public sealed class SourceScenarios
{
    [Theory]
    [InlineData("principals: [cluster.local/ns/ns1/sa/a]", "c1", "A")]
    [InlineData("principals: [cluster.local/ns/ns1/sa/a]", "c2", "D")]
    [InlineData("principals: [cluster.local/ns/ns1/sa/a]", "plain", "D")]
    [InlineData("principals: ['*']", "c1", "A")]
    [InlineData("principals: ['*']", "plain", "D")]
    [InlineData("notPrincipals: [cluster.local/ns/ns2/sa/a]", "plain", "A")]
    [InlineData("notPrincipals: [cluster.local/ns/ns2/sa/a]", "c2", "D")]
    [InlineData("principals: ['cluster.local/ns/ns1/*']", "c1", "A")]
    [InlineData("principals: ['*/sa/a']", "c2", "A")]
    [InlineData("principals: ['*sa/b']", "c2", "D")]
    [InlineData("serviceAccounts: [ns1/a]", "c1", "A")]
    [InlineData("serviceAccounts: [a]", "c1", "A")]
    [InlineData("serviceAccounts: [a]", "c2", "D")]
    [InlineData("notServiceAccounts: [a]", "plain", "A")]
    [InlineData("namespaces: [ns1]", "c1", "A")]
    [InlineData("namespaces: [ns1]", "c2", "D")]
    [InlineData("namespaces: ['n*1']", "c1", "A")]
    [InlineData("namespaces: ['*']", "plain", "D")]
    [InlineData("namespaces: ['a*b']", "cluster.local/ns/aXb/sa/s", "A")]
    [InlineData("namespaces: ['a*b']", "cluster.local/ns/ab/sa/s", "A")]
    [InlineData("trustDomains: [cluster.local]", "c1", "A")]
    [InlineData("trustDomains: [bad.example.com]", "c1", "D")]
    [InlineData("notTrustDomains: [cluster.local]", "c1", "D")]
    [InlineData("notTrustDomains: [bad.example.com]", "c1", "A")]
    [InlineData("trustDomains: ['*.local']", "c1", "A")]
    [InlineData("principals: [cluster.local/ns/ns1/sa/a], namespaces: [ns2]", "c1", "D")]
    public void An_allow_rule_knows_its_caller(string source, string caller, string verdict) =>
        Check($"{{ rules: [{{ from: [{{ source: {{ {source} }} }}] }}] }}", caller + " GET /", verdict);

    [Theory]
    [InlineData("notPrincipals: ['*']", "c1 GET /", "A")]
    [InlineData("notPrincipals: ['*']", "plain GET /", "D")]
    [InlineData("notPrincipals: ['*']", "plain tcp", "D")]
    [InlineData("notNamespaces: [ns1]", "c1 tcp", "A")]
    [InlineData("notNamespaces: [ns1]", "c2 tcp", "D")]
    [InlineData("notNamespaces: [ns1]", "plain GET /", "D")]
    public void A_deny_rule_with_a_negation_catches_plaintext(string source, string request, string verdict) =>
        Check($"{{ action: DENY, rules: [{{ from: [{{ source: {{ {source} }} }}] }}] }}", request, verdict);

    [Theory]
    [InlineData("ipBlocks: [10.0.0.0/8]", "from=10.1.1.1", "A")]
    [InlineData("ipBlocks: [10.0.0.0/8]", "from=192.168.0.1 x-forwarded-for=10.1.1.1", "D")]
    [InlineData("remoteIpBlocks: [10.0.0.0/8]", "from=192.168.0.1 x-forwarded-for=10.1.1.1", "A")]
    [InlineData("remoteIpBlocks: [10.0.0.0/8]", "from=10.1.1.1 x-forwarded-for=10.2.2.2,192.168.0.1", "D")]
    [InlineData("remoteIpBlocks: [10.0.0.0/8]", "from=10.1.1.1 x-forwarded-for=unknown", "A")]
    [InlineData("ipBlocks: ['::ffff:10.0.0.0/104']", "from=10.1.1.1", "D")]
    public void A_sidecar_tells_the_peer_from_whom_the_request_claims_to_come_from(string source, string facts, string verdict) =>
        Check($"{{ rules: [{{ from: [{{ source: {{ {source} }} }}] }}] }}", "c1 GET / " + facts, verdict);

    [Theory]
    [InlineData(0, "192.168.5.233", "10.1.1.1", "A")]
    [InlineData(1, "192.168.5.233", "10.1.1.1", "D")]
    [InlineData(1, "10.4.5.6", "192.168.5.1", "A")]
    [InlineData(2, "192.168.5.233,10.4.5.6", "10.1.1.1", "D")]
    [InlineData(3, "192.168.5.233,10.4.5.6", "10.1.1.1", "A")]
    public void A_gateway_believes_as_many_proxies_as_it_is_told(int proxies, string forwarded, string peer, string verdict)
    {
        string policy = Scenario.Policies("{ action: DENY, rules: [{ from: [{ source: { remoteIpBlocks: [172.17.72.46, 192.168.4.0/23] } }] }] }");
        LayeredPolicy.Istio.Evaluation.EnforcementPoint gateway =
            Scenario.Mesh(policy, MeshSettings.Default with { NumTrustedProxies = proxies }).Gateway(Scenario.Server);
        Assert.Equal(verdict, Scenario.Verdict(gateway, $"plain GET / from={peer} x-forwarded-for={forwarded}"));
    }

    private static void Check(string policy, string request, string verdict) =>
        Assert.Equal(verdict, Scenario.Verdict(Scenario.Mesh(Scenario.Policies(policy)).Sidecar(Scenario.Server), request));
}
