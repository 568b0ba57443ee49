using System.Text.Json;
using CsCheck;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>
/// The sets of a whole world, asked about a connection as the world projects it, decide as the world does: behind sidecars, ztunnel and
/// waypoints, for odd paths, repeated headers, tokens and clients that name themselves.
/// </summary>
public sealed class WorldProjectionTests
{
    private const string World = """
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { MODE } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        spec: { serviceAccountName: web, containers: [{ name: c, image: i }] }
        status: { podIP: 10.0.0.1, podIPs: [{ ip: 10.0.0.1 }] }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: api, namespace: shop, labels: { app: api } }
        spec: { serviceAccountName: api, containers: [{ name: c, image: i, ports: [{ containerPort: 8080 }] }] }
        status: { podIP: 10.0.0.2, podIPs: [{ ip: 10.0.0.2 }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api, namespace: shop, labels: { USE } }
        spec: { clusterIP: 10.96.0.1, selector: { app: api }, ports: [{ name: http, port: 80, targetPort: 8080 }] }
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: waypoint, namespace: shop }
        spec: { gatewayClassName: istio-waypoint, listeners: [{ name: mesh, port: 15008, protocol: HBONE }] }
        ---

        """;

    private static readonly string[] s_rules =
    [
        "to: [{ operation: { paths: [/a*] } }]",
        "to: [{ operation: { notPaths: ['/a/{**}'] } }]",
        "from: [{ source: { remoteIpBlocks: [10.0.0.0/24] } }]",
        "from: [{ source: { notRemoteIpBlocks: [192.0.2.0/24] } }]",
        "from: [{ source: { requestPrincipals: ['https://a.example/*'] } }]",
        "when: [{ key: 'request.headers[x-env]', values: [prod] }]",
        "when: [{ key: 'request.auth.claims[groups]', notValues: [admin] }]",
    ];

    private static readonly Gen<string> s_kind = Of("sidecar", "ambient", "waypoint");

    private static readonly Gen<string> s_policies = Gen.Select(Of("ALLOW", "DENY"), Of(s_rules), Of(s_rules), Gen.Bool, (action, one, other, both) =>
        $"{{ action: {action}, rules: [{{ {one} }}{(both ? $", {{ {other} }}" : "")}]");

    private static readonly Gen<HttpRequest> s_request = Gen.Select(
        Of("/a", "/b", "/a/../b", "/%61/x", "//a", "/a/%00", "/b?x=/a"), Of("GET", "get"),
        Of("x-env: prod", "x-env: dev", "x-forwarded-for: 192.0.2.7", "x-forwarded-for: 10.0.0.9", "x-forwarded-for: nobody").Array[0, 3],
        Of("", "{\"iss\":\"https://a.example\",\"sub\":\"x\",\"groups\":\"admin\"}", "{\"iss\":\"https://a.example\",\"sub\":\"x\"}", "{\"iss\":\"https://b.example\"}"))
        .Select(c => new HttpRequest(c.Item2, c.Item1)
        {
            Authority = "api",
            Headers = [.. c.Item3.Select(h => h.Split(": ")).Select(h => new HttpHeader(h[0], h[1]))],
            Tokens = c.Item4.Length == 0 ? [] : [new RequestToken { Claims = JsonDocument.Parse(c.Item4).RootElement }],
        });

    [Fact]
    public void What_passes_is_in_the_set_and_what_does_not_is_outside() =>
        Gen.Select(s_kind, s_policies, Gen.Bool, s_request.Array[30]).Sample(Check, iter: Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1" ? 2000 : 20);

    private static void Check(string kind, string policy, bool tokens, HttpRequest[] requests)
    {
        string target = kind == "waypoint" ? "targetRefs: [{ group: '', kind: Service, name: api }]" : "selector: { matchLabels: { app: api } }";
        string yaml = World
            .Replace("MODE", kind == "sidecar" ? "istio-injection: enabled" : "istio.io/dataplane-mode: ambient", StringComparison.Ordinal)
            .Replace("USE", kind == "waypoint" ? "istio.io/use-waypoint: waypoint" : "a: b", StringComparison.Ordinal) +
            Document("AuthorizationPolicy", $"{policy}, {target} }}") +
            (kind == "waypoint" ? Document("AuthorizationPolicy", "{ selector: { matchLabels: { app: api } }, rules: [{ from: [{ source: { serviceAccounts: [shop/waypoint] } }] }] }", "straight") : "") +
            (tokens ? Document("RequestAuthentication", $"{{ jwtRules: [{{ issuer: 'https://a.example', jwksUri: 'https://a.example/keys' }}], {target} }}") : "");
        var world = PolicyWorld.Create(Manifests.Parse(yaml), IstioLayer.Instance);
        Party source = Party.Of(world.Facts.FindWorkload("shop/web")!), destination = Party.Of(world.Facts.FindWorkload("shop/api")!);
        TrafficBounds allowed = world.Allowed(source, destination);
        foreach (HttpRequest request in requests)
        {
            var connection = new Connection
            {
                Source = source,
                SourceAddress = IpAddress.Parse("10.0.0.1"),
                Destination = destination,
                DestinationAddress = IpAddress.Parse("10.0.0.2"),
                Protocol = IpProtocol.Tcp,
                DestinationPort = 8080,
                Http = request,
            };
            Outcome expected = world.Decide(connection);
            if (world.Project(connection) is not { } seen)
            {
                Assert.Equal(Outcome.Denied, expected);
                continue;
            }

            Outcome held = allowed.Test(seen) switch { Truth.True => Outcome.Allowed, Truth.False => Outcome.Denied, _ => Outcome.Unknown };

            // Two ways lead to an ambient workload: what a waypoint does with text that it cannot read is not in a set.
            bool unread = kind == "waypoint" && (request.Path.Contains("%00", StringComparison.Ordinal) || request.Method == "get");
            Assert.True(held == expected || (held == Outcome.Unknown && unread), $"{kind}: {expected}, but {held} in {allowed}");
        }
    }

    private static string Document(string kind, string spec, string name = "p") =>
        $"apiVersion: security.istio.io/v1\nkind: {kind}\nmetadata: {{ name: {name}, namespace: shop }}\nspec: {spec}\n---\n";

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
