using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>RequestAuthentication: which tokens are read, what a bad one does, and what rules see of a good one.</summary>
public sealed class TokenScenarios
{
    private const string Issuers = "{ jwtRules: [{ issuer: i1 }, { issuer: i2, spaceDelimitedClaims: [teams] }] }";
    private const string One = "{ jwtRules: [{ issuer: i1 }] }";

    [Theory]
    [InlineData("requestPrincipals: [i1/s1]", "", "403")]
    [InlineData("requestPrincipals: [i1/s1]", "i1,s1", "200")]
    [InlineData("requestPrincipals: [i1/s1]", "i2,s1", "403")]
    [InlineData("notRequestPrincipals: [i1/s1]", "i1,s1", "403")]
    [InlineData("notRequestPrincipals: [i1/s1]", "i2,s2", "200")]
    [InlineData("notRequestPrincipals: [i1/s1]", "", "200")]
    [InlineData("requestPrincipals: ['*']", "", "403")]
    [InlineData("requestPrincipals: ['*']", "i2,s", "200")]
    [InlineData("requestPrincipals: ['*']", "i2,", "403")]
    [InlineData("requestPrincipals: ['*/s1']", "i2,s1", "200")]
    [InlineData("requestPrincipals: ['i1/*']", "i1,any", "200")]
    [InlineData("requestPrincipals: ['i1/s*']", "i1,other", "403")]
    [InlineData("requestPrincipals: ['i*']", "i1,any", "200")]
    [InlineData("requestPrincipals: ['*1']", "i2,s1", "200")]
    [InlineData("requestPrincipals: ['*/*']", "i1,s1", "403")]
    public void Request_principals_match_issuer_and_subject_apart(string source, string token, string status) =>
        Check(Issuers, $"from: [{{ source: {{ {source} }} }}]", token, status);

    [Theory]
    [InlineData("request.auth.claims[groups]", "g2", "i1,s,,\"groups\":[\"g1\";\"g2\"]", "200")]
    [InlineData("request.auth.claims[groups]", "g2", "i1,s,,\"groups\":\"g1+g2\"", "403")]
    [InlineData("request.auth.claims[scope]", "write", "i1,s,,\"scope\":\"read+write\"", "200")]
    [InlineData("request.auth.claims[teams]", "blue", "i2,s,,\"teams\":\"red+blue\"", "200")]
    [InlineData("request.auth.claims[teams]", "blue", "i1,s,,\"teams\":\"red+blue\"", "403")]
    [InlineData("request.auth.claims[nested][key]", "v", "i1,s,,\"nested\":{\"key\":\"v\"}", "200")]
    [InlineData("request.auth.claims[nested][none]", "v", "i1,s,,\"nested\":{\"key\":\"v\"}", "403")]
    [InlineData("request.auth.claims[admin]", "true", "i1,s,,\"admin\":true", "403")]
    [InlineData("request.auth.audiences", "foo", "i1,s,,\"aud\":\"foo\"", "200")]
    [InlineData("request.auth.audiences", "foo", "i1,s,,\"aud\":[\"foo\";\"bar\"]", "200")]
    [InlineData("request.auth.presenter", "me", "i1,s,,\"azp\":\"me\"", "200")]
    [InlineData("request.auth.principal", "i1/s", "i1,s", "200")]
    public void Claims_match_strings_and_elements_of_lists(string key, string value, string token, string status) =>
        Check(Issuers, $"when: [{{ key: '{key}', values: ['{value}'] }}]", token, status);

    [Theory]
    [InlineData(One, "i1,s", "200")]
    [InlineData(One, "", "200")]
    [InlineData(One, "i1,s,Expired", "401")]
    [InlineData(One, "i1,s,NotYetValid", "401")]
    [InlineData(One, "i1,s,BadSignature", "401")]
    [InlineData(One, "i1,s,Malformed", "401")]
    [InlineData(One, "i9,s", "401")]
    [InlineData("{ jwtRules: [{ issuer: i1, audiences: [foo] }] }", "i1,s", "403")]
    [InlineData("{ jwtRules: [{ issuer: i1, audiences: [foo] }] }", "i1,s,,\"aud\":\"https://foo/\"", "200")]
    [InlineData("{ jwtRules: [{ issuer: i1, audiences: [foo] }, { issuer: i1 }] }", "i1,s", "200")]
    [InlineData("{ jwtRules: [{ issuer: i1, jwks: 'no keys' }] }", "i1,s", "401")]
    [InlineData("{ jwtRules: [{ issuer: i1, jwks: 'no keys' }] }", "", "200")]
    public void A_bad_token_is_refused_and_a_missing_one_passes(string authentication, string token, string status) => Check(authentication, null, token, status);

    [Theory]
    [InlineData("c1 GET / authorization=Basic_x", "200")]
    [InlineData("c1 GET / authorization=Bearer_x", "401")]
    [InlineData("c1 GET / authorization=bearer_x", "200")]
    [InlineData("c1 GET /?access_token=x", "401")]
    [InlineData("c1 OPTIONS /?access_token=x origin=o access-control-request-method=GET", "200")]
    [InlineData("c1 OPTIONS /?access_token=x access-control-request-method=GET", "401")]
    public void Tokens_are_looked_for_in_the_usual_places_but_not_in_a_preflight(string request, string status)
    {
        LayeredPolicy.Evaluation.Connection connection = Scenario.Request(request);
        connection = connection with { Http = connection.Http! with { Headers = [.. connection.Http.Headers.Select(h => h with { Value = h.Value.Replace('_', ' ') })] } };
        Assert.Equal(status, Status(Point(One, null).Explain(connection)));
    }

    [Fact]
    public void The_token_is_taken_out_before_rules_see_the_request_unless_it_is_forwarded()
    {
        const string rule = "when: [{ key: 'request.headers[authorization]', values: ['*'] }]";
        Check(One, rule, "i1,s", "403");
        Check("{ jwtRules: [{ issuer: i1, forwardOriginalToken: true }] }", rule, "i1,s", "200");
    }

    [Fact]
    public void Claims_become_headers_and_a_client_cannot_forge_them()
    {
        EnforcementPoint point = Point(
            "{ jwtRules: [{ issuer: i1, outputClaimToHeaders: [{ header: x-team, claim: nested.team }] }] }",
            "when: [{ key: 'request.headers[x-team]', values: [red] }]");
        Assert.Equal("A", Scenario.Verdict(point, "c1 GET / token=i1,s,,\"nested\":{\"team\":\"red\"}"));
        Assert.Equal("D", Scenario.Verdict(point, "c1 GET / x-team=red"));
    }

    [Fact]
    public void A_key_that_cannot_be_known_leaves_the_answer_open()
    {
        LayeredPolicy.Evaluation.Connection connection = Scenario.Request("c1 GET / token=i1,s");
        RequestToken token = connection.Http!.Tokens[0] with { KeyId = "k1" };
        MeshVerdict verdict = Point("{ jwtRules: [{ issuer: i1, jwksUri: 'https://i1/keys' }] }", null)
            .Explain(connection with { Http = connection.Http with { Tokens = [token] } });
        Assert.Equal(Outcome.Unknown, verdict.Outcome);
        Assert.Contains("k1", Assert.Single(verdict.MissingFacts), StringComparison.Ordinal);
    }

    private static EnforcementPoint Point(string authentication, string? rule) => Scenario.Mesh(
        Scenario.Document("RequestAuthentication", "r", authentication) + (rule is null ? "" : Scenario.Policies($"{{ rules: [{{ {rule} }}] }}"))).Sidecar(Scenario.Server);

    private static void Check(string authentication, string? rule, string token, string status)
    {
        EnforcementPoint point = Point(authentication, rule);
        string request = "c1 GET /" + (token.Length == 0 ? "" : " token=" + token);
        Scenario.Verdict(point, request);
        Assert.Equal(status, Status(point.Explain(Scenario.Request(request))));
    }

    private static string Status(MeshVerdict verdict) => verdict.Outcome == Outcome.Allowed ? "200" : $"{verdict.HttpStatus}";
}
