using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>The mesh layer inside a world: identities, sidecars, ambient workloads and waypoints, found from manifests alone.</summary>
public sealed class MeshWorldTests
{
    private const string Client = """
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { MODE } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: frontend, namespace: shop, labels: { app: frontend } }
        spec: { serviceAccountName: frontend, containers: [{ name: c, image: i }] }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: checkout, namespace: shop, labels: { app: checkout } }
        spec: { serviceAccountName: checkout, containers: [{ name: c, image: i, ports: [{ containerPort: 8080 }] }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: checkout, namespace: shop }
        spec: { selector: { app: checkout }, ports: [{ name: http, port: 80, targetPort: 8080 }] }
        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: other, labels: { team: other } }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: job, namespace: other }
        spec: { serviceAccountName: job, containers: [{ name: c, image: i }] }
        ---

        """;

    private const string AllowFrontend = """
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: { name: checkout, namespace: shop }
        spec:
          selector: { matchLabels: { app: checkout } }
          rules: [{ from: [{ source: { serviceAccounts: [shop/frontend] } }], to: [{ operation: { methods: [GET], ports: ["8080"] } }] }]
        ---

        """;

    private const string Waypoint = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: waypoint, namespace: shop }
        spec: { gatewayClassName: istio-waypoint, listeners: [{ name: mesh, port: 15008, protocol: HBONE }] }
        ---
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: { name: checkout-http, namespace: shop }
        spec:
          targetRefs: [{ group: "", kind: Service, name: checkout }]
          rules: [{ from: [{ source: { serviceAccounts: [shop/frontend] } }], to: [{ operation: { methods: [GET], ports: ["80"] } }] }]
        ---
        apiVersion: security.istio.io/v1
        kind: AuthorizationPolicy
        metadata: { name: only-waypoint, namespace: shop }
        spec:
          selector: { matchLabels: { app: checkout } }
          rules: [{ from: [{ source: { serviceAccounts: [shop/waypoint] } }] }]
        ---

        """;

    [Fact]
    public void A_sidecar_knows_the_caller_by_the_identity_of_its_service_account()
    {
        PolicyWorld world = World(Sidecars + AllowFrontend);
        Assert.Equal(Outcome.Allowed, Ask(world, "shop/frontend", "GET").Outcome);
        Verdict post = Ask(world, "shop/frontend", "POST");
        Assert.Equal((Outcome.Denied, 403), (post.Outcome, post.DeniedBy!.HttpStatus));
        Assert.Contains("methods: method is POST, not in GET", post.Explain(), StringComparison.Ordinal);
        Assert.Equal(Outcome.Denied, Ask(world, "other/job", "GET").Outcome);
    }

    [Fact]
    public void Strict_mode_refuses_a_caller_outside_the_mesh_at_TLS()
    {
        const string strict = "apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: { name: s, namespace: shop }\nspec: { mtls: { mode: STRICT } }\n---\n";
        Verdict verdict = Ask(World(Sidecars + strict), "other/job", "GET");
        Assert.Equal(Outcome.Denied, verdict.Outcome);
        Assert.StartsWith("TLS: ", verdict.DeniedBy!.Reason, StringComparison.Ordinal);
        Assert.Equal(Outcome.Allowed, Ask(World(Sidecars + strict), "shop/frontend", "GET").Outcome);
    }

    [Fact]
    public void Without_a_waypoint_an_ambient_workload_closes_to_rules_about_requests()
    {
        PolicyWorld world = World(Ambient + AllowFrontend);
        Assert.Equal(Outcome.Denied, Ask(world, "shop/frontend", "GET").Outcome);
    }

    [Fact]
    public void With_a_waypoint_the_client_is_judged_there_and_the_workload_sees_the_waypoint()
    {
        PolicyWorld world = World(WithWaypoint);
        Verdict get = Ask(world, "shop/frontend", "GET");
        Assert.Equal(Outcome.Allowed, get.Outcome);
        Assert.Equal(["waypoint shop/waypoint for shop/checkout", "ztunnel of shop/checkout"], get.Steps.Select(s => s.Point));
        Assert.Equal(Outcome.Denied, Ask(world, "shop/frontend", "POST").Outcome);
        Assert.Equal(Outcome.Denied, Ask(world, "other/job", "GET").Outcome);
    }

    [Theory]
    [InlineData("sidecar")]
    [InlineData("ambient")]
    [InlineData("waypoint")]
    public void The_set_between_two_ends_holds_what_the_mesh_lets_through(string kind)
    {
        PolicyWorld world = World(kind switch
        {
            "sidecar" => Sidecars + AllowFrontend,
            "ambient" => Ambient + AllowFrontend,
            _ => WithWaypoint,
        });
        ICompiledLayer mesh = Assert.Single(world.Layers);
        foreach (string from in new[] { "shop/frontend", "shop/checkout", "other/job" })
        {
            foreach ((string method, int port) in new[] { ("GET", 8080), ("POST", 8080), ("GET", 80), ("GET", 9999) })
            {
                Connection connection = mesh.Complete(Between(world, from, "shop/checkout") with { DestinationPort = port, Http = new(method, "/api") });
                Truth held = mesh.Allowed(new(connection.Source, connection.Destination, connection.Principal)).Test(connection);
                Assert.Equal((mesh.Decide(connection) == Outcome.Allowed).ToTruth(), held);
            }
        }
    }

    [Fact]
    public void Through_a_waypoint_traffic_is_two_tunnels_on_the_wire()
    {
        PolicyWorld world = World(WithWaypoint);
        ICompiledLayer mesh = Assert.Single(world.Layers);
        Connection connection = mesh.Complete(Between(world, "shop/frontend", "shop/checkout"));
        Assert.Equal([15008, 15008], mesh.OnTheWire(connection).Select(h => h.DestinationPort ?? 0));
        Assert.Equal("cluster.local/ns/shop/sa/waypoint", mesh.OnTheWire(connection)[1].Principal);
        WireForm form = mesh.WireForms(new(connection.Source, connection.Destination, connection.Principal))[0];
        Assert.Equal(2, form.Hops.Length);
        Assert.Equal(Truth.True, form.Carried.Test(connection));
    }

    [Fact]
    public void A_waypoint_that_does_not_exist_lets_traffic_go_straight_to_the_workload()
    {
        PolicyWorld world = World(Ambient.Replace("metadata: { name: checkout, namespace: shop }\nspec: { selector", "metadata: { name: checkout, namespace: shop, labels: { istio.io/use-waypoint: bogus } }\nspec: { selector", StringComparison.Ordinal));
        Assert.Equal(Outcome.Allowed, Ask(world, "shop/frontend", "POST").Outcome);
    }

    [Fact]
    public void On_the_wire_ambient_traffic_is_a_tunnel_on_15008()
    {
        ICompiledLayer mesh = Assert.Single(World(Ambient).Layers);
        Connection hop = Assert.Single(mesh.OnTheWire(mesh.Complete(Between(World(Ambient), "shop/frontend", "shop/checkout"))));
        Assert.Equal((15008, null), (hop.DestinationPort, hop.Http));
        Connection plain = Assert.Single(mesh.OnTheWire(mesh.Complete(Between(World(Ambient), "other/job", "shop/checkout"))));
        Assert.Equal(8080, plain.DestinationPort);
    }

    [Theory]
    [InlineData("{ mode: DISABLE }", Outcome.Denied)]
    [InlineData("{}", Outcome.Denied)]
    [InlineData("{ mode: SIMPLE }", Outcome.Denied)]
    [InlineData("{ mode: ISTIO_MUTUAL }", Outcome.Allowed)]
    public void A_DestinationRule_can_take_the_callers_identity_away(string tls, Outcome outcome)
    {
        string rule = $"apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {{ name: d, namespace: shop }}\nspec: {{ host: checkout, trafficPolicy: {{ tls: {tls} }} }}\n---\n";
        Assert.Equal(outcome, Ask(World(Sidecars + AllowFrontend + rule), "shop/frontend", "GET").Outcome);
    }

    [Fact]
    public void A_workload_of_unknown_mode_leaves_open_what_its_mode_decides()
    {
        // Without the Namespace object nobody knows whether a sidecar is injected.
        string unknown = Sidecars[Sidecars.IndexOf("apiVersion: v1\nkind: Pod", StringComparison.Ordinal)..];
        Assert.Equal(Outcome.Allowed, Ask(World(unknown), "shop/frontend", "GET").Outcome);
        Verdict verdict = Ask(World(unknown + AllowFrontend), "other/job", "GET");
        Assert.Equal(Outcome.Unknown, verdict.Outcome);
        Assert.Contains("how shop/checkout takes part in the mesh", verdict.MissingFacts);
    }

    private const string Tokens = """
        apiVersion: security.istio.io/v1
        kind: RequestAuthentication
        metadata: { name: tokens, namespace: shop }
        spec: { jwtRules: [{ issuer: "https://a.example", audiences: [shop], fromHeaders: [{ name: x-token }], jwksUri: "https://a.example/keys" }] }
        ---

        """;

    [Fact]
    public void An_edge_that_asks_for_a_token_is_explained_with_a_request_that_carries_one()
    {
        const string admins = "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: admins, namespace: shop }\n" +
            "spec: { selector: { matchLabels: { app: checkout } }, rules: [{ when: [{ key: 'request.auth.claims[realm][groups]', values: [admin] }] }] }\n---\n";
        PolicyWorld world = World(Sidecars + Tokens + admins);
        ConnectivityMap map = world.Map();
        EndpointClass from = ClassOf(map, "frontend"), to = ClassOf(map, "checkout");
        Assert.Contains("claim [realm][groups]=admin", map.AllowedBy(LayerKind.Mesh, from, to).ToString(), StringComparison.Ordinal);
        PolicyWorld open = World(Sidecars + Tokens);
        FlowChange closed = Assert.Single(SemanticDiff.Between(open, world).Closed, FromFrontend);
        Assert.Equal((Outcome.Allowed, Outcome.Denied), (Total(closed.Before), Total(closed.After)));
        FlowChange opened = Assert.Single(SemanticDiff.Between(world, open).Opened, FromFrontend);
        Assert.Equal((Outcome.Denied, Outcome.Allowed), (Total(opened.Before), Total(opened.After)));
        TrafficExample witness = (map.AllowedBy(LayerKind.Mesh, from, to).Certain & TrafficSet.Http & TrafficSet.OfDestinationPorts(PortSet.Of(8080))).Witness()!;
        Assert.Equal(Outcome.Allowed, world.Evaluate(Flow.Between("shop/frontend", "shop/checkout").Tcp(8080).Http(witness.Http!)).Outcome);
    }

    [Fact]
    public void A_new_check_of_tokens_closes_requests_with_tokens_that_it_refuses()
    {
        FlowChange closed = SemanticDiff.Between(World(Sidecars), World(Sidecars + Tokens)).Closed[0];
        Assert.EndsWith("if a token is refused by https://a.example for shop in header x-token", closed.Traffic.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" with a broken token", closed.Witness.ToString(), StringComparison.Ordinal);
        Assert.Equal((Outcome.Allowed, Outcome.Denied), (Total(closed.Before), Total(closed.After)));
    }

    [Fact]
    public void The_mesh_does_not_see_udp()
    {
        PolicyWorld world = World(Sidecars + "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: none, namespace: shop }\nspec: {}\n");
        Assert.Equal(Outcome.Allowed, world.Evaluate(Flow.Between("shop/frontend", "shop/checkout").Udp(53)).Outcome);
        Assert.Equal(Outcome.Denied, world.Evaluate(Flow.Between("shop/frontend", "shop/checkout").Tcp(8080)).Outcome);
    }

    [Fact]
    public void The_mesh_configuration_is_read_from_its_ConfigMap()
    {
        const string config = """
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: istio, namespace: istio-system }
            data:
              mesh: |
                rootNamespace: istio-config
                trustDomain: corp.example
                trustDomainAliases: [old.example]
                pathNormalization: { normalization: MERGE_SLASHES }
                defaultConfig: { gatewayTopology: { numTrustedProxies: 2 } }
                extensionProviders: [{ name: ask, envoyExtAuthzHttp: { service: a, port: 80 } }]
            ---

            """;
        MeshSettings settings = Assert.IsType<CompiledMesh>(Assert.Single(World(config + Sidecars).Layers)).Settings;
        Assert.Equal(
            ("istio-config", "corp.example", "old.example", PathNormalization.MergeSlashes, 2, true),
            (settings.RootNamespace, settings.TrustDomain, Assert.Single(settings.TrustDomainAliases), settings.PathNormalization, settings.NumTrustedProxies, settings.HttpProviders!["ask"]));
    }

    private static EndpointClass ClassOf(ConnectivityMap map, string workload) => map.Classes.First(c => c.Workloads.Any(w => w.Name == workload));

    private static bool FromFrontend(FlowChange change) => change.From.Workloads.Any(w => w.Name == "frontend") && change.To.Workloads.Any(w => w.Name == "checkout");

    private static Outcome Total(IEnumerable<EnforcementStep> steps) => steps.Aggregate(Outcome.Allowed, static (all, step) => all.Then(step.Outcome));

    private static string WithWaypoint => Ambient.Replace(
        "metadata: { name: checkout, namespace: shop }\nspec: { selector",
        "metadata: { name: checkout, namespace: shop, labels: { istio.io/use-waypoint: waypoint } }\nspec: { selector",
        StringComparison.Ordinal) + Waypoint;

    private static string Sidecars => Client.Replace("MODE", "istio-injection: enabled", StringComparison.Ordinal);

    private static string Ambient => Client.Replace("MODE", "istio.io/dataplane-mode: ambient", StringComparison.Ordinal);

    private static PolicyWorld World(string yaml) => PolicyWorld.Create(Manifests.Parse(yaml), IstioLayer.Instance);

    private static Verdict Ask(PolicyWorld world, string from, string method) =>
        world.Evaluate(Flow.Between(from, "shop/checkout").Tcp(8080).Http(method, "/api"));

    private static Connection Between(PolicyWorld world, string from, string to) => new()
    {
        Source = Party.Of(world.Facts.FindWorkload(from)!),
        Destination = Party.Of(world.Facts.FindWorkload(to)!),
        Protocol = IpProtocol.Tcp,
        DestinationPort = 8080,
        Http = new("GET", "/"),
    };
}
