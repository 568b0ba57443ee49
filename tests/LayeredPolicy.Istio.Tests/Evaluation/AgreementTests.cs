using System.Text.Json;
using CsCheck;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>
/// The interpreters of the rules agree on random meshes: the indexed decision, the explained one that looks at every rule, and the whole
/// sets, which are asked about the request as the point projects it: what passes, and which stage and rule decide.
/// </summary>
public sealed class AgreementTests
{
    private static readonly string[] s_principals = [Scenario.C1, Scenario.C2, "cluster.local/ns/ns1/sa/b", "td2/ns/ns1/sa/a", "cluster.local/ns/ns3/sa/ns1"];
    private static readonly string[] s_paths = ["/", "/a", "/a/b", "/a/b/c", "/b", "/api/v1/x", "/api/v2/x", "/a//b"];
    private static readonly string[] s_oddPaths =
        ["/a?x=/b", "/a#b", "/a/../b", "/a/./b", "/%61", "/a%2fb", "/a%2Fb?q=%2f", "/a/%00", "//a", "/a\\b", "a", "*", "/a;x", "/\u00e4", "/a/%2e%2e/b", "/api/v1/x?access_token=no"];

    private static readonly string[] s_hosts = ["a.example.com", "b.example.com", "A.Example.com", "example.com:8080"];
    private static readonly string[] s_methods = ["GET", "POST", "PUT"];
    private static readonly string[] s_oddMethods = ["OPTIONS", "PURGE", "get", "GETX"];
    private static readonly string[] s_issuers = ["https://a.example", "https://b.example"];

    private static readonly Gen<string> s_source = Gen.OneOf(
        List("principals", [.. s_principals, "cluster.local/ns/ns1/*", "*/sa/a", "*"]),
        List("notPrincipals", [.. s_principals, "*"]),
        List("namespaces", ["ns1", "ns2", "n*", "*1"]),
        List("notNamespaces", ["ns1", "ns2"]),
        List("serviceAccounts", ["a", "ns2/a", "ns1/b"]),
        List("trustDomains", ["cluster.local", "td*"]),
        List("ipBlocks", ["10.0.0.0/24", "10.0.0.1", "fd00::/8"]),
        List("notIpBlocks", ["10.0.0.1"]),
        List("remoteIpBlocks", ["10.0.1.0/24", "192.0.2.7", "10.0.0.1"]),
        List("notRemoteIpBlocks", ["10.0.0.0/16", "2001:db8::/32"]),
        List("requestPrincipals", ["*", "https://a.example/*", "https://a.example/alice", "*/bob", "https://b.example/bob"]),
        List("notRequestPrincipals", ["*", "https://a.example/alice"]));

    private static readonly Gen<string> s_operation = Gen.OneOf(
        List("methods", [.. s_methods, "P*", "*"]),
        List("paths", [.. s_paths, "/a*", "/api/*", "*/x", "/{*}/b", "/a/{**}", "/api/{*}/x"]),
        List("notPaths", ["/a/b", "/api/*"]),
        List("hosts", ["a.example.com", "*.example.com", "b*"]),
        List("ports", ["8080", "9090", "80"]),
        List("notPorts", ["9090"]));

    private static readonly Gen<string> s_when = Gen.OneOf(
        List("key: 'request.headers[x-env]', values", ["prod", "p*", "*"]),
        List("key: 'request.headers[x-env]', notValues", ["prod", "*"]),
        List("key: 'request.headers[X-Env]', values", ["dev", "*d", "", "prod,dev"]),
        List("key: 'request.headers[user-agent]', values", ["curl*", "curl,wget", "*"]),
        List("key: 'request.headers[cookie]', notValues", ["a=1", "b*"]),
        List("key: 'request.headers[x-forwarded-for]', values", ["192.0.2.7*", "*10.0.0.1", "*"]),
        List("key: 'request.headers[x-forwarded-proto]', values", ["https", "http"]),
        List("key: 'request.headers[:path]', values", ["/a", "/a?*", "*/b", "*"]),
        List("key: 'request.headers[:scheme]', values", ["https"]),
        List("key: 'request.headers[host]', values", ["a*", "example.com:8080"]),
        List("key: 'request.headers[x-sub]', values", ["alice", "*"]),
        List("key: remote.ip, notValues", ["192.0.2.0/24", "10.0.0.7"]),
        List("key: 'request.auth.claims[groups]', values", ["admin", "d*", "*"]),
        List("key: 'request.auth.claims[groups]', notValues", ["admin"]),
        List("key: 'request.auth.claims[realm][roles]', values", ["reader", "*"]),
        List("key: 'request.auth.claims[scope]', values", ["read", "read write"]),
        List("key: 'request.auth.claims[iss]', notValues", ["https://a*"]),
        List("key: 'request.auth.claims[level]', values", ["3", "*"]),
        List("key: request.auth.audiences, values", ["shop", "b*"]),
        List("key: request.auth.presenter, notValues", ["*"]),
        List("key: destination.ip, values", ["10.0.0.9", "1.2.3.4"]),
        List("key: connection.sni, values", ["a*", "*.local"]),
        List("key: source.namespace, notValues", ["ns2"]));

    private static readonly Gen<string> s_rule = Gen.Select(
        Items("from", "source", s_source), Items("to", "operation", s_operation), s_when.Select(w => $"{{ {w} }}").Array[0, 2],
        (from, to, when) => $"{{ {string.Join(", ", new[] { from, to, when.Length == 0 ? "" : $"when: [{string.Join(", ", when)}]" }.Where(p => p.Length > 0))} }}");

    private static readonly Gen<string> s_policy = Gen.Select(
        Of("ALLOW", "ALLOW", "DENY"), s_rule.Array[0, 8], (action, rules) => $"{{ action: {action}, rules: [{string.Join(", ", rules)}] }}");

    private static readonly Gen<string> s_peer = Gen.Select(
        Of("PERMISSIVE", "STRICT", "DISABLE"), Of("PERMISSIVE", "STRICT", "DISABLE"),
        (mode, port) => $"{{ selector: {{ matchLabels: {{ app: server }} }}, mtls: {{ mode: {mode} }}, portLevelMtls: {{ 9090: {{ mode: {port} }} }} }}");

    private static readonly Gen<string> s_tokenRule = Gen.Select(
        Of(s_issuers), Of("", "audiences: [shop]", "audiences: ['https://bank/', books]"),
        Of("", "fromHeaders: [{ name: x-token, prefix: 'T ' }]", "fromParams: [token]", "fromCookies: [session]"),
        Of("", "forwardOriginalToken: true", "outputClaimToHeaders: [{ header: x-sub, claim: sub }]", "spaceDelimitedClaims: [groups]"),
        (issuer, audiences, places, more) =>
            $"{{ {string.Join(", ", new[] { $"issuer: '{issuer}'", """jwks: '{"keys":[{"kty":"EC","kid":"k1"}]}'""", audiences, places, more }.Where(p => p.Length > 0))} }}");

    private static readonly Gen<string> s_authentication = s_tokenRule.Array[1, 2].Select(rules => $"{{ jwtRules: [{string.Join(", ", rules)}] }}");

    // One or two conditions a policy, so that each of them decides often.
    private static readonly Gen<string> s_smallPolicy = Gen.Select(
        Of("ALLOW", "DENY"), Gen.Frequency((1, Gen.Const("")), (1, s_source.Select(s => $"from: [{{ source: {{ {s} }} }}]"))), s_when.Array[1, 2],
        (action, from, when) =>
            $"{{ action: {action}, rules: [{{ {string.Join(", ", new[] { from, $"when: [{string.Join(", ", when.Select(w => $"{{ {w} }}"))}]" }.Where(p => p.Length > 0))} }}] }}");

    private static readonly Gen<string> s_smallDocuments = Gen.Select(s_smallPolicy.Array[1, 2], s_authentication.Array[0, 1], Documents);

    private static readonly Gen<string> s_documents = Gen.Select(s_policy.Array[1, 6], s_peer.Array[0, 1], s_authentication.Array[0, 2], (policies, peers, tokens) =>
        Documents(policies, tokens) + string.Concat(peers.Select(p => Scenario.Document("PeerAuthentication", "peer", p))));

    private static readonly Gen<JsonElement> s_claims = Gen.Select(
        Of([.. s_issuers, "https://c.example"]), Of("alice", "bob", ""),
        Of("", ",\"aud\":\"shop\"", ",\"aud\":[\"books\",\"bank\"]", ",\"aud\":7"),
        Of("", ",\"groups\":\"admin dev\"", ",\"groups\":[\"dev\",\"admin\",3]", ",\"groups\":[]", ",\"groups\":[\"\"]", ",\"realm\":{\"roles\":[\"reader\"]}"),
        Of("", ",\"scope\":\"read write\"", ",\"scope\":\" \"", ",\"azp\":\"x\",\"level\":3", ",\"level\":\"3\""))
        .Select(c => JsonDocument.Parse($"{{\"iss\":\"{c.Item1}\"{(c.Item2.Length == 0 ? "" : $",\"sub\":\"{c.Item2}\"")}{c.Item3}{c.Item4}{c.Item5}}}").RootElement);

    private static readonly Gen<RequestToken> s_token = Gen.Select(
        s_claims, Of(TokenFault.None, TokenFault.None, TokenFault.None, TokenFault.Expired, TokenFault.BadSignature, TokenFault.Malformed),
        Of<string?>("k1", "k1", null, "k0"), Gen.Int[0, 3])
        .Select(c => new RequestToken { Claims = c.Item1, Fault = c.Item2, KeyId = c.Item3 } is var token ? c.Item4 switch
        {
            0 => token with { Name = "x-token", Prefix = "T " },
            1 => token with { Location = TokenLocation.QueryParameter, Name = "token" },
            2 => token with { Location = TokenLocation.Cookie, Name = "session" },
            _ => token,
        } : null!);

    private static readonly Gen<HttpHeader> s_header = Gen.Select(
        Of("X-Env", "X-Env", "x-env", "User-Agent", "cookie", "X-Forwarded-For", "x-forwarded-for", "x-forwarded-proto", "x-sub", "Origin", "Access-Control-Request-Method"),
        Of("prod", "dev", "", " prod ", "prod,dev", "curl/8", "curl", "wget", "a=1", "b=2", "192.0.2.7", "10.0.1.9, 192.0.2.7", "192.0.2.7,", "2001:db8::7", "unknown", "https", "alice"),
        (name, value) => new HttpHeader(name, value));

    private static readonly Gen<HttpRequest?> s_request = Gen.Frequency(
        (1, Gen.Const((HttpRequest?)null)),
        (6, Gen.Select(
            Gen.Frequency((4, Of(s_methods)), (1, Of(s_oddMethods))), Gen.Frequency((3, Of(s_paths)), (2, Of(s_oddPaths))), Of(s_hosts), Gen.Bool,
            s_header.Array[0, 4], s_token.Array[0, 2])
            .Select(c => (HttpRequest?)new HttpRequest(c.Item1, c.Item2)
            {
                Authority = c.Item3,
                IsHttp2 = c.Item4,
                Headers = [.. c.Item5],
                Tokens = [.. c.Item6.DistinctBy(t => (t.Location, t.Name))],
            })));

    private static readonly Gen<Connection> s_connection = Gen.Select(
        Of<string?>([.. s_principals, null]), Of("10.0.0.1", "10.0.0.7", "10.0.1.5", "fd00::1"), Of(8080, 8080, 9090, 7000), s_request, Of<string?>("a.local", "A.local", null))
        .Select(c => new Connection
        {
            Source = Party.Outside,
            Destination = Party.Outside,
            Protocol = IpProtocol.Tcp,
            Principal = c.Item1,
            SourceAddress = IpAddress.Parse(c.Item2),
            DestinationAddress = IpAddress.Parse("10.0.0.9"),
            DestinationPort = c.Item3,
            ServerName = c.Item5,
            IsOpaque = c.Item4 is null,
            Http = c.Item4,
        });

    private static readonly Gen<MeshSettings> s_settings = Gen.Select(Gen.Enum<PathNormalization>(), Gen.Int[0, 2], (normalization, proxies) =>
        MeshSettings.Default with { TrustDomainAliases = ["td2"], PathNormalization = normalization, NumTrustedProxies = proxies });

    [Fact]
    public void Every_way_of_deciding_gives_one_answer() =>
        Gen.Select(s_documents, s_settings, s_connection.Array[20]).Sample(Check, iter: LongRun(8));

    [Fact]
    public void Sets_see_headers_tokens_and_addresses_as_rules_do() =>
        Gen.Select(s_smallDocuments, s_settings, s_connection.Array[40]).Sample(Check, iter: LongRun(60));

    [Fact]
    public void An_index_over_many_rules_decides_as_the_rules_do() =>
        Gen.Select(s_policy.Array[20, 30], s_connection.Array[50]).Sample((policies, connections) =>
        {
            EnforcementPoint point = Scenario.Mesh(Scenario.Policies(policies)).Sidecar(Scenario.Server);
            foreach (Connection connection in connections)
            {
                Assert.Equal(point.Explain(connection).Outcome, point.Decide(connection));
            }
        }, iter: LongRun(10));

    private static string Documents(string[] policies, string[] tokens) =>
        Scenario.Policies(policies) + string.Concat(tokens.Select((r, i) => Scenario.Document("RequestAuthentication", "tokens" + i, r)));

    private static void Check(string documents, MeshSettings settings, Connection[] connections)
    {
        MeshPolicies mesh = Scenario.Mesh(documents, settings);
        EnforcementPoint[] points =
            [mesh.Sidecar(Scenario.Server), mesh.Gateway(Scenario.Server), mesh.Waypoint(Scenario.Server, null), mesh.Ztunnel(Scenario.Server)];
        foreach (EnforcementPoint point in points)
        {
            foreach (IGrouping<string?, Connection> sameCaller in connections.GroupBy(c => c.Principal))
            {
                PartyPair pair = new(Party.Outside, Party.Outside, sameCaller.Key);
                TrafficBounds allowed = point.Allowed(pair);
                DecisionTable decisions = point.Decisions(pair);
                foreach (Connection connection in sameCaller)
                {
                    Check(point, allowed, decisions, connection);
                }
            }
        }
    }

    private static void Check(EnforcementPoint point, TrafficBounds allowed, DecisionTable decisions, Connection connection)
    {
        MeshVerdict verdict = point.Explain(connection);
        Assert.Equal(point.Decide(connection), verdict.Outcome);
        if (point.Project(connection) is not { } seen)
        {
            Assert.Equal((Outcome.Denied, MeshStage.Http, 400), (verdict.Outcome, verdict.Stage, verdict.HttpStatus));
            return;
        }

        Assert.Equal(verdict.Outcome, allowed.Test(seen) switch { Truth.True => Outcome.Allowed, Truth.False => Outcome.Denied, _ => Outcome.Unknown });
        DecidedTraffic decided = decisions.For(seen)!.Value[0];
        Assert.Equal(
            (verdict.Outcome, verdict.Stage, verdict.By, verdict.HttpStatus),
            (decided.Outcome, decided.Stage, decided.By, decided.HttpStatus));
        if (verdict.ForwardedPath is { } forwarded)
        {
            Assert.Equal(forwarded, seen.Http!.Headers.Single(h => h.Name == ":path").Value);
        }
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string> List(string field, string[] values) =>
        Of(values).Array[1, 3].Select(chosen => $"{field}: [{string.Join(", ", chosen.Select(v => $"'{v}'"))}]");

    private static Gen<string> Items(string list, string item, Gen<string> field) => Gen.Frequency(
        (1, Gen.Const("")),
        (3, field.Array[1, 3].Select(f => string.Join(", ", f.DistinctBy(t => t.Split(':')[0]))).Array[1, 2]
            .Select(items => $"{list}: [{string.Join(", ", items.Select(i => $"{{ {item}: {{ {i} }} }}"))}]")));

    private static long LongRun(int usual) => Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1" ? usual * 100L : usual;
}
