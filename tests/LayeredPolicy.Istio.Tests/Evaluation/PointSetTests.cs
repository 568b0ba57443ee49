using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>What the sets of one enforcement point say in words, and what it makes of a request before the sets are asked.</summary>
public sealed class PointSetTests
{
    private const string Tokens = """{ jwtRules: [{ issuer: 'https://a.example', jwksUri: 'https://a.example/keys' }] }""";

    [Theory]
    [InlineData("to: [{ operation: { paths: [/api/*] } }]", "HTTP /api/* unless a token is refused by https://a.example")]
    [InlineData("from: [{ source: { requestPrincipals: ['https://a.example/*'] } }]", "HTTP issuer https://a.example subject any non-empty")]
    [InlineData("from: [{ source: { notRequestPrincipals: ['*'] } }]", "HTTP issuer \"\" or absent unless a token is refused by https://a.example; HTTP subject \"\" or absent unless a token is refused by https://a.example")]
    [InlineData("when: [{ key: 'request.auth.claims[groups]', values: [admin, dev*] }]", "HTTP claim groups=dev*, admin")]
    [InlineData("when: [{ key: 'request.auth.claims[realm][roles]', values: [reader] }]", "HTTP claim [realm][roles]=reader")]
    [InlineData("when: [{ key: 'request.headers[x-env]', values: [prod, p2*] }]", "HTTP header x-env=p2*, prod unless a token is refused by https://a.example")]
    [InlineData("from: [{ source: { remoteIpBlocks: [203.0.113.0/24] } }]", "HTTP header x-forwarded-for=* unless a token is refused by https://a.example client 203.0.113.0/24; HTTP header x-forwarded-for=absent unless a token is refused by https://a.example from 203.0.113.0/24")]
    public void A_set_says_what_its_rule_asks_for(string rule, string expected)
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Policies($"{{ rules: [{{ {rule} }}] }}") + Scenario.Document("RequestAuthentication", "tokens", Tokens));
        TrafficSet requests = mesh.Sidecar(Scenario.Server).Allowed(Pair(Scenario.C1)).Certain & TrafficSet.OfDestinationPorts(PortSet.Of(8080)) & TrafficSet.Http;
        Assert.Equal(expected.Replace("HTTP", "TCP 8080 HTTP", StringComparison.Ordinal), requests.ToString());
    }

    [Fact]
    public void A_sidecar_that_trusts_no_proxy_is_asked_for_the_client_address_only_when_the_request_names_one()
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Policies("{ rules: [{ from: [{ source: { remoteIpBlocks: [10.0.0.0/8] } }] }] }"));
        EnforcementPoint sidecar = mesh.Sidecar(Scenario.Server);
        TrafficBounds allowed = sidecar.Allowed(Pair(Scenario.C1));
        Assert.True(allowed.IsExact);
        Assert.Equal(Truth.True, allowed.Test(Scenario.Request("c1 GET / from=10.1.1.1")));
        Assert.Equal(Truth.Unknown, allowed.Test(Scenario.Request("c1 GET / from=10.1.1.1 x-forwarded-for=192.0.2.1")));
        Assert.Equal(Truth.False, allowed.Test(sidecar.Project(Scenario.Request("c1 GET / from=10.1.1.1 x-forwarded-for=192.0.2.1"))!));
        Assert.Equal(Truth.True, allowed.Test(sidecar.Project(Scenario.Request("c1 GET / from=192.0.2.1 x-forwarded-for=10.1.1.1"))!));
    }

    [Fact]
    public void A_gateway_without_trusted_proxies_knows_clients_by_their_connection()
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Policies("{ rules: [{ from: [{ source: { remoteIpBlocks: [203.0.113.0/24] } }] }] }"));
        TrafficSet requests = mesh.Gateway(Scenario.Server).Allowed(Pair(null)).Certain & TrafficSet.Http & TrafficSet.OfDestinationPorts(PortSet.Of(8080));
        Assert.Equal("TCP 8080 HTTP from 203.0.113.0/24", requests.ToString());
    }

    [Fact]
    public void A_request_is_projected_to_what_rules_see_of_it()
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Document("RequestAuthentication", "tokens", Tokens));
        Connection connection = Scenario.Request("c1 GET /a/../%62?q=1 X-Env=a user-agent=x token=https://a.example,alice,,\"groups\":[\"dev\";\"admin\"]");
        connection = connection with { Http = connection.Http! with { Headers = [.. connection.Http.Headers, new("x-env", "b "), new("User-Agent", "y")] } };
        TrafficExample seen = mesh.Sidecar(Scenario.Server).Project(connection)!;
        Assert.Equal("/b", seen.Http!.Path);
        Assert.Equal(
            [("x-env", "a"), ("user-agent", "x,y"), ("x-env", "b"), (":path", "/b?q=1")],
            seen.Http.Headers.Select(h => (h.Name, h.Value)));
        Assert.Equal(("https://a.example", "alice", "dev\nadmin"), (seen.Claims!["iss"], seen.Claims["sub"], seen.Claims["groups"]));
        Assert.Equal(TokenRefusal.None, Assert.Single(seen.Tokens).Value);
    }

    [Theory]
    [InlineData("c1 GET / token=https://b.example,bob", TokenRefusal.Invalid)]
    [InlineData("c1 GET / token=https://a.example,alice,Expired", TokenRefusal.Invalid)]
    [InlineData("c1 GET / token=https://a.example,alice,,\"aud\":\"bank\"", TokenRefusal.OtherAudience)]
    [InlineData("c1 GET / token=https://a.example,alice,,\"aud\":\"shop\"", TokenRefusal.None)]
    [InlineData("c1 GET /", TokenRefusal.None)]
    public void The_check_of_tokens_is_a_condition_of_the_set(string request, TokenRefusal refusal)
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Document(
            "RequestAuthentication", "tokens", "{ jwtRules: [{ issuer: 'https://a.example', audiences: [shop], jwksUri: 'https://a.example/keys' }] }"));
        EnforcementPoint sidecar = mesh.Sidecar(Scenario.Server);
        TrafficExample seen = sidecar.Project(Scenario.Request(request))!;
        Assert.Equal(("https://a.example for shop", refusal), (seen.Tokens.Single().Key, seen.Tokens.Single().Value));
        Assert.Equal((refusal == TokenRefusal.None).ToTruth(), sidecar.Allowed(Pair(Scenario.C1)).Test(seen));
    }

    [Fact]
    public void A_request_that_the_parser_refuses_is_projected_to_nothing()
    {
        EnforcementPoint sidecar = Scenario.Mesh("").Sidecar(Scenario.Server);
        Assert.Null(sidecar.Project(Scenario.Request("c1 GETX /")));
        Assert.NotNull(sidecar.Project(Scenario.Request("c1 GETX / http2")));
        Assert.NotNull(sidecar.Project(Scenario.Request("c1 GETX / port=9090")));
        Assert.Null(sidecar.Project(Scenario.Request("c1 GET /%00")));
    }

    [Fact]
    public void Whether_a_port_carries_HTTP_is_open_when_nobody_says_what_the_connection_carries()
    {
        EnforcementPoint sidecar = Scenario.Mesh("").Sidecar(Scenario.Server);
        Connection unknown = Scenario.Request("c1 tcp port=8080") with { IsOpaque = false };
        Assert.Equal(Truth.Unknown, sidecar.Allowed(Pair(Scenario.C1)).Test(sidecar.Project(unknown)!));
        Assert.Equal(Truth.False, sidecar.Allowed(Pair(Scenario.C1)).Test(sidecar.Project(unknown with { IsOpaque = true })!));
    }

    [Fact]
    public void Decisions_name_the_rule_behind_each_part_of_the_traffic()
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Policies(
            "{ action: DENY, rules: [{ to: [{ operation: { paths: [/admin*] } }] }] }",
            "{ rules: [{ to: [{ operation: { methods: [GET], ports: ['8080'] } }] }] }"));
        Assert.Equal(
            """
            denied by default (Http): TCP 8080 without HTTP
            denied by AuthorizationPolicy ns1/p0 rule 1 (Authorization): TCP 8080 HTTP /admin*
            allowed by AuthorizationPolicy ns1/p1 rule 1: TCP 8080 HTTP GET
            denied by default (Authorization): TCP 8080
            """,
            string.Join('\n', mesh.Sidecar(Scenario.Server).Decisions(Pair(Scenario.C1)).ToString().Split('\n').Where(l => l.Contains("8080", StringComparison.Ordinal) && !l.Contains("any but", StringComparison.Ordinal))));
    }

    private static PartyPair Pair(string? principal) => new(Party.Outside, Party.Outside, principal);
}
