namespace LayeredPolicy.Istio.Tests.Validation;

/// <summary>The rules of the webhook for the security kinds.</summary>
public sealed class SecurityValidatorTests
{
    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"selector":{}}""", "LP3107")]
    [InlineData("""{"selector":{"matchLabels":{"a":""}}}""", "")]
    [InlineData("""{"selector":{"matchLabels":{"":"b"}}}""", "LP3106")]
    [InlineData("""{"selector":{"matchLabels":{"a":"b*"}}}""", "LP3106")]
    [InlineData("""{"selector":{"matchLabels":{"a":"b"}},"targetRefs":[{"kind":"Service","name":"a"}]}""", "LP3108")]
    [InlineData("""{"selector":{"matchLabels":{"a":"b"}},"targetRefs":[]}""", "")]
    [InlineData("""{"targetRefs":[{"group":"core","kind":"Service","name":"a"}]}""", "")]
    [InlineData("""{"targetRefs":[{"group":"apps","kind":"Service","name":"a"}]}""", "LP3109")]
    [InlineData("""{"targetRefs":[{"kind":"Service"}]}""", "LP3109")]
    [InlineData("""{"targetRef":{"kind":"Service","name":"a","namespace":"b"}}""", "LP3109")]
    public void A_policy_attaches_in_one_way(string spec, string ids) => Assert.Equal(ids, Review.Of("AuthorizationPolicy", spec).Ids());

    [Theory]
    [InlineData("""{"action":"CUSTOM"}""", "LP3110")]
    [InlineData("""{"action":"CUSTOM","rules":[{}]}""", "LP3111")]
    [InlineData("""{"action":"CUSTOM","provider":{"name":"x"},"rules":[{}]}""", "")]
    [InlineData("""{"action":"CUSTOM","provider":{"name":"x"},"rules":[{"from":[{"source":{"principals":["a"]}}]}]}""", "LP3112")]
    [InlineData("""{"action":"CUSTOM","provider":{"name":"x"},"rules":[{"when":[{"key":"request.auth.claims[a]","values":["b"]}]}]}""", "LP3112")]
    [InlineData("""{"provider":{"name":"x"}}""", "LP3111")]
    [InlineData("""{"action":"DENY"}""", "LP3110")]
    [InlineData("""{"action":"DENY","rules":[{"from":[{"source":{"requestPrincipals":["*"]}}]}]}""", "LP3123")]
    [InlineData("""{"action":"DENY","rules":[{"from":[{"source":{"principals":["*"]}}]}]}""", "")]
    [InlineData("""{"action":"DENY","rules":[{"to":[{"operation":{"methods":["GET"]}}]}]}""", "LP3123")]
    [InlineData("""{"action":"DENY","rules":[{"to":[{"operation":{"methods":["GET"],"ports":["80"]}}]}]}""", "")]
    [InlineData("""{"action":"DENY","rules":[{"from":[{"source":{"principals":["*"]}}],"to":[{"operation":{"methods":["GET"]}}]}]}""", "LP3123")]
    [InlineData("""{"rules":[{"to":[{"operation":{"methods":["GET"]}}]}]}""", "")]
    public void An_action_asks_for_rules_and_conditions_of_its_own(string spec, string ids) => Assert.Equal(ids, Review.Of("AuthorizationPolicy", spec).Ids());

    [Theory]
    [InlineData("""{}""", "LP3113")]
    [InlineData("""{"principals":[""]}""", "LP3114")]
    [InlineData("""{"ipBlocks":["1.2.3.4","5.6.7.0/24","fe80::1%eth0"]}""", "")]
    [InlineData("""{"ipBlocks":["01.2.3.4"]}""", "LP3115")]
    [InlineData("""{"remoteIpBlocks":["1.2.3.4/33"]}""", "LP3115")]
    [InlineData("""{"serviceAccounts":["a","n/a"]}""", "")]
    [InlineData("""{"serviceAccounts":["n/a/b"]}""", "LP3118")]
    [InlineData("""{"serviceAccounts":["/a"]}""", "LP3118")]
    [InlineData("""{"notServiceAccounts":["a*"]}""", "LP3118")]
    [InlineData("""{"serviceAccounts":["a"],"notNamespaces":["b"]}""", "LP3117")]
    [InlineData("""{"trustDomains":["cluster.local","*","foo*","*bar"]}""", "")]
    [InlineData("""{"trustDomains":["fo*o"]}""", "LP3119")]
    [InlineData("""{"trustDomains":["*o*"]}""", "LP3119")]
    [InlineData("""{"notTrustDomains":["a/b"]}""", "LP3119")]
    public void A_source_has_values_of_its_fields(string source, string ids) =>
        Assert.Equal(ids, Review.Of("AuthorizationPolicy", $$$"""{"rules":[{"from":[{"source":{{{source}}}}]}]}""").Ids());

    [Theory]
    [InlineData("0", "")]
    [InlineData("080", "")]
    [InlineData("65535", "")]
    [InlineData("65536", "LP3116")]
    [InlineData("80-90", "LP3116")]
    [InlineData("+80", "LP3116")]
    [InlineData("http", "LP3116")]
    public void A_port_is_a_number(string port, string ids) =>
        Assert.Equal(ids, Review.Of("AuthorizationPolicy", $$$"""{"rules":[{"to":[{"operation":{"ports":["{{{port}}}"]}}]}]}""").Ids());

    [Theory]
    [InlineData("/{*}/foo", true)]
    [InlineData("/{*}/foo/", true)]
    [InlineData("/foo/{**}/bar", true)]
    [InlineData("/foo/bar/{**}", true)]
    [InlineData("/foo*", true)]
    [InlineData("/foo/{**}buzz/bar", false)]
    [InlineData("/{*}/foo/{}/bar", false)]
    [InlineData("/foo/{*}/bar/*", false)]
    [InlineData("/foo/{buzz}/bar", false)]
    [InlineData("/{**}/foo/{*}/bar", false)]
    [InlineData("/{**}/{**}", false)]
    [InlineData("/{*}//foo", false)]
    [InlineData("/{*}/foo/?abc", false)]
    public void A_template_is_made_of_whole_segments(string path, bool isValid) =>
        Assert.Equal(isValid ? "" : "LP3120", Review.Of("AuthorizationPolicy", $$$"""{"rules":[{"to":[{"operation":{"paths":["{{{path}}}"]}}]}]}""").Ids());

    [Theory]
    [InlineData("request.headers[:authority]", "x", "")]
    [InlineData("request.headers", "x", "LP3121")]
    [InlineData("request.headers[]", "x", "LP3121")]
    [InlineData("request.auth.claims[a][b]", "x", "")]
    [InlineData("experimental.envoy.filters.a.b[c]", "x", "")]
    [InlineData("connection.sni", "x", "")]
    [InlineData("source.ip", "10.0.0.0/8", "")]
    [InlineData("source.ip", "x", "LP3115")]
    [InlineData("destination.port", "x", "LP3116")]
    [InlineData("source.serviceAccount", "a/b/c", "LP3118")]
    [InlineData("source.trustDomain", "a/b", "")]
    [InlineData("source.user", "x", "LP3121")]
    [InlineData("destination.labels[app]", "x", "LP3121")]
    [InlineData("", "x", "LP3121")]
    [InlineData("source.ip", "", "LP3114 LP3115")]
    public void A_condition_has_a_known_key(string key, string value, string ids) =>
        Assert.Equal(ids, Review.Of("AuthorizationPolicy", $$$"""{"rules":[{"when":[{"key":"{{{key}}}","values":["{{{value}}}"]}]}]}""").Ids());

    [Theory]
    [InlineData("""{"mtls":{"mode":"STRICT"}}""", "")]
    [InlineData("""{"portLevelMtls":{"80":{}}}""", "LP3130")]
    [InlineData("""{"selector":{"matchLabels":{"a":"b"}},"portLevelMtls":{}}""", "LP3130")]
    [InlineData("""{"selector":{"matchLabels":{"a":"b"}},"portLevelMtls":null}""", "")]
    [InlineData("""{"selector":{}}""", "LP3107")]
    public void A_peer_authentication_has_modes_by_port_with_a_selector(string spec, string ids) => Assert.Equal(ids, Review.Of("PeerAuthentication", spec).Ids());

    [Theory]
    [InlineData("""{"issuer":"a"}""", "")]
    [InlineData("""{}""", "LP3131")]
    [InlineData("""{"jwksUri":"https://a/keys"}""", "")]
    [InlineData("""{"jwks_uri":"ftp://a"}""", "LP3132")]
    [InlineData("""{"issuer":"a","jwksUri":"https://a:b/"}""", "LP3132")]
    [InlineData("""{"issuer":"a","audiences":[""]}""", "LP3114")]
    [InlineData("""{"issuer":"a","fromHeaders":[{"prefix":"x"}]}""", "LP3135")]
    [InlineData("""{"issuer":"a","fromParams":[""],"fromCookies":["c"]}""", "LP3135")]
    [InlineData("""{"issuer":"a","outputClaimToHeaders":[{"header":"x y","claim":"c"}]}""", "LP3135")]
    [InlineData("""{"issuer":"a","jwks":"{\"keys\":[]}"}""", "")]
    [InlineData("""{"issuer":"a","jwks":"{}"}""", "LP3133")]
    [InlineData("""{"issuer":"a","jwks":"no json"}""", "LP3133")]
    [InlineData("""{"issuer":"a","jwks":"{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"uFTy\"}]}"}""", "")]
    [InlineData("""{"issuer":"a","jwks":"{\"keys\":[{\"kty\":\"RSA\",\"n\":\"uFTy\"}]}"}""", "LP3133")]
    [InlineData("""{"issuer":"a","jwks":"{\"kty\":\"oct\",\"k\":\"AAPa\"}"}""", "LP3134")]
    public void A_token_rule_has_an_issuer_and_usable_keys(string rule, string ids) =>
        Assert.Equal(ids, Review.Of("RequestAuthentication", $$$"""{"jwtRules":[{{{rule}}}]}""").Ids());
}
