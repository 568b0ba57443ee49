using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>The <c>when</c> keys, and what becomes of values and keys that cannot be used.</summary>
public sealed class ConditionScenarios
{
    [Theory]
    [InlineData("request.headers[x-foo]", "values: [foo]", "c1 GET / x-foo=foo", "A")]
    [InlineData("request.headers[x-foo]", "values: [foo]", "c1 GET / x-foo=bar", "D")]
    [InlineData("request.headers[x-foo]", "values: [foo]", "c1 GET /", "D")]
    [InlineData("request.headers[x-foo]", "notValues: [bar]", "c1 GET / x-foo=bar", "D")]
    [InlineData("request.headers[x-foo]", "notValues: [bar]", "c1 GET /", "A")]
    [InlineData("request.headers[X-Foo]", "values: ['*']", "c1 GET / x-foo=", "A")]
    [InlineData("request.headers[x-foo]", "values: [foo]", "c1 GET / x-foo=bar x-foo=foo", "A")]
    [InlineData("request.headers[user-agent]", "values: [foo]", "c1 GET / user-agent=bar user-agent=foo", "D")]
    [InlineData("request.headers[user-agent]", "values: ['bar,foo']", "c1 GET / user-agent=bar user-agent=foo", "A")]
    [InlineData("request.headers[:method]", "values: [GET]", "c1 GET /", "A")]
    [InlineData("request.headers[:path]", "values: ['/a?*']", "c1 GET /a?b=c", "A")]
    [InlineData("request.headers[x-test]", "values: [match], notValues: [do-not-match]", "c1 GET / x-test=match", "A")]
    [InlineData("request.headers[x-test]", "values: [match], notValues: [do-not-match]", "c1 GET / x-test=do-not-match", "D")]
    [InlineData("source.ip", "values: [10.0.0.1]", "c1 GET /", "A")]
    [InlineData("source.ip", "notValues: [10.0.0.1]", "c1 GET /", "D")]
    [InlineData("source.namespace", "values: [ns1]", "c2 GET /", "D")]
    [InlineData("source.namespace", "notValues: [ns2]", "c1 GET /", "A")]
    [InlineData("source.principal", "values: [cluster.local/ns/ns1/sa/a]", "c1 GET /", "A")]
    [InlineData("source.trustDomain", "values: [cluster.local]", "c1 GET /", "A")]
    [InlineData("destination.ip", "values: [10.0.0.9]", "c1 GET /", "A")]
    [InlineData("destination.ip", "values: [1.2.3.4]", "c1 GET /", "D")]
    [InlineData("destination.port", "values: ['8080']", "c1 GET /", "A")]
    [InlineData("destination.port", "notValues: ['8080']", "c1 GET /", "D")]
    [InlineData("connection.sni", "values: ['*.server.ns1']", "c1 GET / sni=outbound_.80_._.server.ns1", "A")]
    [InlineData("connection.sni", "values: ['*.Server.ns1']", "c1 GET / sni=outbound_.80_._.Server.ns1", "D")]
    [InlineData("connection.sni", "notValues: ['*.server.ns1']", "c1 GET /", "A")]
    [InlineData("request.headers[x-foo]", "values: []", "c1 GET /", "A")]
    [InlineData("experimental.envoy.filters.network.mysql_proxy[db.t]", "values: ['[select]']", "c1 GET /", "D")]
    public void An_allow_rule_knows_the_keys(string key, string values, string request, string verdict) =>
        Check("ALLOW", $"when: [{{ key: '{key}', {values} }}]", request, verdict);

    [Theory]
    [InlineData("ALLOW", "when: [{ key: 'destination.labels[app]', values: [x] }]", "c1 GET /", "D")]
    [InlineData("DENY", "when: [{ key: 'destination.labels[app]', values: [x] }]", "c1 GET /", "A")]
    [InlineData("ALLOW", "from: [{ source: { ipBlocks: [bad, 10.0.0.1] } }]", "c1 GET /", "D")]
    [InlineData("DENY", "from: [{ source: { ipBlocks: [bad, 10.0.0.1] } }]", "c1 GET /", "D")]
    [InlineData("DENY", "from: [{ source: { ipBlocks: [bad, 10.0.0.2] } }]", "c1 GET /", "A")]
    [InlineData("DENY", "from: [{ source: { ipBlocks: [bad] } }]", "c1 GET /", "D")]
    [InlineData("ALLOW", "to: [{ operation: { ports: ['99999'] } }, { operation: { ports: ['8080'] } }]", "c1 GET /", "D")]
    [InlineData("DENY", "when: [{ key: 'request.headersX[a]', values: [b] }]", "c1 GET /", "D")]
    [InlineData("ALLOW", "when: [{ key: 'request.auth.claims', values: [b] }]", "c1 GET /", "D")]
    [InlineData("DENY", "when: [{ key: 'request.auth.claims', values: [b] }]", "c1 GET /", "A")]
    public void What_cannot_be_used_keeps_the_proxy_on_the_closed_side(string action, string rule, string request, string verdict) =>
        Check(action, rule, request, verdict);

    [Fact]
    public void An_explanation_names_the_field_that_failed_and_what_was_found()
    {
        MeshVerdict verdict = Scenario.Mesh(Scenario.Policies("{ rules: [{ to: [{ operation: { methods: [GET], paths: ['/api/*'] } }] }] }"))
            .Sidecar(Scenario.Server).Explain(Scenario.Request("c1 GET /admin"));
        Assert.Equal("paths: path is /admin, not in /api/*", Assert.Single(verdict.PassedOver).Why);
        Assert.Equal(403, verdict.HttpStatus);
    }

    [Fact]
    public void An_explanation_names_what_a_chain_leaves_out()
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Policies("{}", "{ rules: [{ to: [{ operation: { methods: [GET] } }] }] }"));
        Assert.Equal(
            ["it has no rules, so nothing matches it", "it asks about requests, which ztunnel cannot see, so it is left out"],
            mesh.Ztunnel(Scenario.Server).Explain(Scenario.Request("c1 GET /")).PassedOver.Select(p => p.Why));
        Assert.Contains("TCP chain cannot see", mesh.Sidecar(Scenario.Server).Explain(Scenario.Request("c1 tcp")).PassedOver[^1].Why, StringComparison.Ordinal);
    }

    private static void Check(string action, string rule, string request, string verdict) => Assert.Equal(
        verdict, Scenario.Verdict(Scenario.Mesh(Scenario.Policies($"{{ action: {action}, rules: [{{ {rule} }}] }}")).Sidecar(Scenario.Server), request));
}
