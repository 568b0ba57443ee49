using CsCheck;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>
/// The interpreters of the rules agree on random meshes: the indexed decision, the explained one that looks at every rule, and the whole sets.
/// </summary>
public sealed class AgreementTests
{
    private static readonly string[] s_principals = [Scenario.C1, Scenario.C2, "cluster.local/ns/ns1/sa/b", "td2/ns/ns1/sa/a", "cluster.local/ns/ns3/sa/ns1"];
    private static readonly string[] s_paths = ["/", "/a", "/a/b", "/a/b/c", "/b", "/api/v1/x", "/api/v2/x", "/a//b"];
    private static readonly string[] s_hosts = ["a.example.com", "b.example.com", "A.Example.com", "example.com:8080"];
    private static readonly string[] s_methods = ["GET", "POST", "PUT"];

    private static readonly Gen<string> s_source = Gen.OneOf(
        List("principals", [.. s_principals, "cluster.local/ns/ns1/*", "*/sa/a", "*"]),
        List("notPrincipals", [.. s_principals, "*"]),
        List("namespaces", ["ns1", "ns2", "n*", "*1"]),
        List("notNamespaces", ["ns1", "ns2"]),
        List("serviceAccounts", ["a", "ns2/a", "ns1/b"]),
        List("trustDomains", ["cluster.local", "td*"]),
        List("ipBlocks", ["10.0.0.0/24", "10.0.0.1", "fd00::/8"]),
        List("notIpBlocks", ["10.0.0.1"]),
        List("remoteIpBlocks", ["10.0.1.0/24"]));

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
        List("key: destination.ip, values", ["10.0.0.9", "1.2.3.4"]),
        List("key: connection.sni, values", ["a*", "*.local"]),
        List("key: source.namespace, notValues", ["ns2"]));

    private static readonly Gen<string> s_rule = Gen.Select(
        Items("from", "source", s_source), Items("to", "operation", s_operation), s_when.Select(w => $"{{ {w} }}").Array[0, 1],
        (from, to, when) => $"{{ {string.Join(", ", new[] { from, to, when.Length == 0 ? "" : $"when: [{when[0]}]" }.Where(p => p.Length > 0))} }}");

    private static readonly Gen<string> s_policy = Gen.Select(
        Of("ALLOW", "ALLOW", "DENY"), s_rule.Array[0, 8], (action, rules) => $"{{ action: {action}, rules: [{string.Join(", ", rules)}] }}");

    private static readonly Gen<string> s_peer = Gen.Select(
        Of("PERMISSIVE", "STRICT", "DISABLE"), Of("PERMISSIVE", "STRICT", "DISABLE"),
        (mode, port) => $"{{ selector: {{ matchLabels: {{ app: server }} }}, mtls: {{ mode: {mode} }}, portLevelMtls: {{ 9090: {{ mode: {port} }} }} }}");

    private static readonly Gen<string> s_documents = Gen.Select(s_policy.Array[1, 6], s_peer.Array[0, 1], (policies, peers) =>
        Scenario.Policies(policies) + string.Concat(peers.Select(p => Scenario.Document("PeerAuthentication", "peer", p))));

    private static readonly Gen<Connection> s_connection = Gen.Select(
        Of<string?>([.. s_principals, null]), Of("10.0.0.1", "10.0.0.7", "10.0.1.5", "fd00::1"), Of(8080, 9090, 7000),
        Of(s_methods), Of(s_paths), Of(s_hosts), Of<string?>("prod", "dev", "", null), Gen.Bool)
        .Select(c => new Connection
        {
            Source = Party.Outside,
            Destination = Party.Outside,
            Protocol = IpProtocol.Tcp,
            Principal = c.Item1,
            SourceAddress = IpAddress.Parse(c.Item2),
            DestinationAddress = IpAddress.Parse("10.0.0.9"),
            DestinationPort = c.Item3,
            ServerName = c.Item1 is null ? null : "a.local",
            IsOpaque = c.Item8,
            Http = c.Item8 ? null : new(c.Item4, c.Item5) { Authority = c.Item6, Headers = c.Item7 is null ? [] : [new("X-Env", c.Item7)] },
        });

    [Fact]
    public void Every_way_of_deciding_gives_one_answer() =>
        Gen.Select(s_documents, s_connection.Array[20]).Sample((documents, connections) => Check(documents, connections), iter: LongRun(25));

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

    private static void Check(string documents, Connection[] connections)
    {
        MeshPolicies mesh = Scenario.Mesh(documents, MeshSettings.Default with { TrustDomainAliases = ["td2"] });
        foreach (EnforcementPoint point in new EnforcementPoint[] { mesh.Sidecar(Scenario.Server), mesh.Gateway(Scenario.Server), mesh.Ztunnel(Scenario.Server) })
        {
            foreach (Connection connection in connections)
            {
                Outcome decided = point.Decide(connection);
                Assert.Equal(decided, point.Explain(connection).Outcome);
                Truth held = point.Allowed(new(connection.Source, connection.Destination, connection.Principal)).Test(connection);
                Assert.Equal(decided, held switch { Truth.True => Outcome.Allowed, Truth.False => Outcome.Denied, _ => Outcome.Unknown });
            }
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
