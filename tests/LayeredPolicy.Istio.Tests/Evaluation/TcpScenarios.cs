namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>What HTTP-only conditions do on TCP chains, and which chain a port has.</summary>
public sealed class TcpScenarios
{
    [Theory]
    [InlineData("ALLOW", "{ to: [{ operation: { methods: [GET] } }] }, { to: [{ operation: { ports: ['9090'] } }] }", "c1 tcp", "A")]
    [InlineData("ALLOW", "{ to: [{ operation: { methods: [GET] } }] }", "c1 tcp", "D")]
    [InlineData("DENY", "{ to: [{ operation: { methods: [GET] } }] }", "c1 tcp", "D")]
    [InlineData("DENY", "{ to: [{ operation: { paths: [/a] } }] }", "c1 tcp", "D")]
    [InlineData("DENY", "{ from: [{ source: { requestPrincipals: ['*'] } }] }", "c1 tcp", "D")]
    [InlineData("DENY", "{ to: [{ operation: { methods: [GET], ports: ['9090'] } }] }", "c1 tcp", "D")]
    [InlineData("DENY", "{ to: [{ operation: { methods: [GET], ports: ['9090'] } }] }", "c1 tcp port=9999", "A")]
    [InlineData("DENY", "{ to: [{ operation: { methods: [GET] } }, { operation: { ports: ['80'] } }] }", "c1 tcp", "D")]
    [InlineData("DENY", "{ from: [{ source: { principals: ['*/sa/a'] } }], to: [{ operation: { paths: [/a] } }] }", "plain tcp", "A")]
    [InlineData("AUDIT", "{}", "c1 tcp", "A")]
    [InlineData("ALLOW", "{ from: [{ source: { principals: [cluster.local/ns/ns1/sa/a] } }] }", "c1 tcp", "A")]
    [InlineData("ALLOW", "{ from: [{ source: { principals: [cluster.local/ns/ns1/sa/a] } }] }", "plain tcp", "D")]
    [InlineData("ALLOW", "{ from: [{ source: { remoteIpBlocks: [10.0.0.1] } }] }", "c1 tcp", "A")]
    public void A_tcp_chain_drops_allow_rules_and_widens_deny_rules(string action, string rules, string request, string verdict) =>
        Assert.Equal(verdict, Scenario.Verdict(Scenario.Mesh(Scenario.Policies($"{{ action: {action}, rules: [{rules}] }}")).Sidecar(Scenario.Server), request));

    [Theory]
    [InlineData("c1 GET /", "D")]
    [InlineData("c1 tcp port=8080", "D")]
    [InlineData("c1 GET / port=9090", "D")]
    [InlineData("c1 GET / port=7000", "D")]
    [InlineData("c1 PUT / port=9090", "D")]
    [InlineData("c1 PUT / port=7000", "A")]
    [InlineData("c1 tcp port=7000", "D")]
    public void A_port_chooses_its_chain_and_an_undeclared_one_lets_the_first_bytes_choose(string request, string verdict) => Assert.Equal(
        verdict, Scenario.Verdict(Scenario.Mesh(Scenario.Policies("{ rules: [{ to: [{ operation: { methods: [PUT] } }] }] }")).Sidecar(Scenario.Server), request));

    [Fact]
    public void What_is_not_HTTP_on_an_HTTP_port_is_refused_by_the_parser() => Assert.Equal(
        LayeredPolicy.Istio.Evaluation.MeshStage.Http,
        Scenario.Mesh("").Sidecar(Scenario.Server).Explain(Scenario.Request("c1 tcp port=8080")).Stage);

    [Theory]
    [InlineData("tcp-db", null, 5432, "Tcp")]
    [InlineData("http-web", null, 80, "Http")]
    [InlineData("grpc", null, 80, "Http")]
    [InlineData("grpc-web-x", null, 80, "Http")]
    [InlineData("HTTP2-a", null, 80, "Http")]
    [InlineData("web", null, 80, "Auto")]
    [InlineData(null, null, 3306, "Tcp")]
    [InlineData("http", "tcp", 80, "Tcp")]
    [InlineData("tcp", "kubernetes.io/h2c", 80, "Http")]
    [InlineData("x", "kubernetes.io/wss", 80, "Tcp")]
    [InlineData("https", null, 443, "Tcp")]
    public void A_port_says_its_protocol_by_appProtocol_then_name_then_number(string? name, string? appProtocol, int number, string protocol) =>
        Assert.Equal(protocol, LayeredPolicy.Istio.Evaluation.PortProtocols.Of(number, name, appProtocol).ToString());
}
