using LayeredPolicy.Istio.Validation;

namespace LayeredPolicy.Istio.Tests.Validation;

/// <summary>What every engine accepts and people regret.</summary>
public sealed class MeshFindingTests
{
    private const string Ambient = """
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { istio.io/dataplane-mode: ambient } }
        ---

        """;

    private const string Workload = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: shop }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec: { serviceAccountName: web, containers: [{ name: c, image: i, ports: [{ containerPort: 8080 }] }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop }
        spec: { selector: { app: web }, ports: [{ name: tcp-db, port: 80, targetPort: 8080 }] }
        ---

        """;

    [Theory]
    [InlineData("rules: [{ from: [{ source: { principals: [\"*\"] } }] }, { to: [{ operation: { ports: [\"80\"] } }] }]", "LP3201")]
    [InlineData("rules: [{ from: [{ source: { principals: [\"*\"] } }], to: [{ operation: { ports: [\"80\"] } }] }]", "")]
    [InlineData("rules: [{ from: [{ source: { notNamespaces: [dev] } }] }]", "LP3202")]
    [InlineData("rules: [{ from: [{ source: { notNamespaces: [dev], principals: [\"*\"] } }] }]", "")]
    [InlineData("action: DENY\n  rules: [{ from: [{ source: { notNamespaces: [dev] } }] }]", "")]
    [InlineData("rules: [{ to: [{ operation: { paths: [\"{**}\"] } }] }]", "LP3213")]
    [InlineData("rules: [{ to: [{ operation: { paths: [api] } }] }]", "LP3212")]
    [InlineData("rules: [{ to: [{ operation: { methods: [get] } }] }]", "LP3212")]
    [InlineData("rules: [{ to: [{ operation: { hosts: [\"*.example.*\"] } }] }]", "LP3212")]
    [InlineData("rules: [{ from: [{ source: { principals: [\"spiffe://cluster.local/ns/a/sa/b\"] } }] }]", "LP3212")]
    [InlineData("rules: [{ from: [{ source: { principals: [\"cluster.local/sa/b\"] } }] }]", "LP3212")]
    [InlineData("targetRefs: [{ group: gateway.networking.k8s.io, kind: GatewayClass, name: istio-waypoint }]", "LP3205")]
    public void A_policy_alone_is_judged_by_what_it_does(string spec, string ids) => Assert.Equal(ids, Ids(Policy(spec)));

    [Theory]
    [InlineData("selector: { matchLabels: { app: wbe } }", "LP3204")]
    [InlineData("selector: { matchLabels: { app: web } }", "")]
    [InlineData("rules: [{ from: [{ source: { principals: [cluster.local/ns/shop/sa/wbe] } }] }]", "LP3211")]
    [InlineData("rules: [{ from: [{ source: { principals: [cluster.local/ns/shop/sa/web] } }] }]", "")]
    [InlineData("rules: [{ from: [{ source: { serviceAccounts: [wbe] } }] }]", "LP3211")]
    [InlineData("rules: [{ from: [{ source: { principals: [cluster.local/ns/other/sa/x] } }] }]", "")]
    [InlineData("rules: [{ to: [{ operation: { methods: [GET] } }] }]", "LP3207")]
    [InlineData("rules: [{ to: [{ operation: { methods: [GET], ports: [\"9090\"] } }] }]", "")]
    [InlineData("rules: [{ to: [{ operation: { ports: [\"8080\"] } }] }]", "")]
    public void A_policy_is_compared_with_the_workloads(string spec, string ids) => Assert.Equal(ids, Ids(Workload + Policy(spec)));

    [Theory]
    [InlineData("selector: { matchLabels: { app: wbe } }", "LP3204")]
    [InlineData("rules: [{ from: [{ source: { serviceAccounts: [wbe] } }] }]", "LP3211")]
    public void A_policy_is_compared_with_workloads_only_where_both_name_the_namespace(string spec, string id)
    {
        string inDefault = Workload.Replace("namespace: shop", "namespace: default", StringComparison.Ordinal);
        string unnamed = Workload.Replace(", namespace: shop", "", StringComparison.Ordinal);
        string policy = Policy(spec).Replace("namespace: shop", "namespace: default", StringComparison.Ordinal);
        string nowhere = Policy(spec).Replace(", namespace: shop", "", StringComparison.Ordinal);
        Assert.Equal(id, Ids(inDefault + policy));
        Assert.Equal("", Ids(inDefault + nowhere));
        Assert.Equal("", Ids(unnamed + policy));
        Assert.Equal("", Ids(unnamed + nowhere));
    }

    [Theory]
    [InlineData("selector: { matchLabels: { app: web } }")]
    [InlineData("rules: [{ from: [{ source: { serviceAccounts: [web] } }] }]")]
    public void A_workload_that_names_no_namespace_may_be_the_one_that_is_meant(string spec)
    {
        string other = Workload.Replace("web", "db", StringComparison.Ordinal);
        Assert.NotEqual("", Ids(other + Policy(spec)));
        Assert.Equal("", Ids(other + Workload.Replace(", namespace: shop", "", StringComparison.Ordinal) + Policy(spec)));
    }

    [Fact]
    public void An_account_of_the_root_namespace_comes_with_the_mesh()
    {
        string root = Workload.Replace("namespace: shop", "namespace: istio-system", StringComparison.Ordinal);
        Assert.Equal("", Ids(root + Policy("rules: [{ from: [{ source: { principals: [cluster.local/ns/istio-system/sa/ingress] } }] }]")));
    }

    [Fact]
    public void A_label_of_a_wrong_type_is_reported_once()
    {
        const string Rule = "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: { name: a, namespace: shop }\nspec: { host: a, subsets: [{ name: v1, labels: { version: 1.0 } }] }\n";
        Assert.Equal("LP3101", Ids(Rule));
    }

    [Theory]
    [InlineData("selector: {}", "LP3107 LP3203")]
    [InlineData("selector: { matchLabels: {} }", "LP3107")]
    [InlineData("rules: [{ to: [{ operation: { paths: [/a] } }] }]", "LP3207 LP3208")]
    [InlineData("rules: [{ from: [{ source: { trustDomains: [a] } }] }]", "LP3210")]
    [InlineData("action: CUSTOM\n  provider: { name: x }\n  rules: [{}]", "LP3209")]
    [InlineData("targetRefs: [{ kind: Service, name: web }]", "LP3205")]
    [InlineData("targetRefs: [{ kind: Service, name: wbe }]", "LP3205")]
    [InlineData("rules: [{ to: [{ operation: { ports: [\"8080\"] } }] }]", "")]
    public void A_policy_for_ambient_workloads_is_read_as_ztunnel_reads_it(string spec, string ids) => Assert.Equal(ids, Ids(Ambient + Workload + Policy(spec)));

    [Fact]
    public void A_negation_is_harmless_where_plaintext_is_refused()
    {
        string strict = Peer("shop", "mtls: { mode: STRICT }");
        Assert.Equal("", Ids(strict + Policy("rules: [{ from: [{ source: { notNamespaces: [dev] } }] }]")));
    }

    [Fact]
    public void A_waypoint_that_is_not_there_is_found()
    {
        const string Named = "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { istio.io/use-waypoint: waypoint } }\n---\n";
        const string Gateway = "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: waypoint, namespace: shop }\nspec: { gatewayClassName: istio-waypoint }\n";
        Assert.Equal("LP3206", Ids(Named));
        Assert.Equal("", Ids(Named + Gateway));
    }

    [Fact]
    public void A_strict_port_under_a_strict_mesh_is_lost_in_ambient_mode()
    {
        string mesh = Peer("istio-system", "mtls: { mode: STRICT }");
        string open = Peer("shop", "selector: { matchLabels: { app: web } }\n  mtls: { mode: PERMISSIVE }\n  portLevelMtls: { 8080: { mode: STRICT } }");
        Assert.Equal("LP3215", Ids(Ambient + Workload + mesh + open));
        Assert.Equal("", Ids(Workload + mesh + open));
    }

    [Fact]
    public void A_mode_by_port_goes_by_container_port()
    {
        string peer = Peer("shop", "selector: { matchLabels: { app: web } }\n  portLevelMtls: { 80: { mode: STRICT } }");
        Assert.Equal("LP3216", Ids(Workload + peer));
    }

    [Fact]
    public void A_root_peer_authentication_with_a_selector_is_not_read() =>
        Assert.Equal("LP3214", Ids(Peer("istio-system", "selector: { matchLabels: { app: web } }\n  mtls: { mode: STRICT }")));

    [Theory]
    [InlineData("outboundTrafficPolicy: { mode: REGISTRY_ONLY }", "LP3219")]
    [InlineData("outboundTrafficPolicy: {}", "LP3219")]
    [InlineData("outboundTrafficPolicy: { mode: ALLOW_ANY }", "")]
    [InlineData("egress: [{ hosts: [\"./*\"] }]", "")]
    public void A_sidecar_that_should_hold_what_its_workload_sends_is_found(string spec, string id) =>
        Assert.Equal(id, Ids($"apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata: {{ name: s, namespace: shop }}\nspec:\n  {spec}\n"));

    [Theory]
    [InlineData("REGISTRY_ONLY", "LP3219")]
    [InlineData("ALLOW_ANY", "")]
    public void A_mesh_that_should_hold_what_its_workloads_send_is_found(string mode, string id) => Assert.Equal(
        id, Ids($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{ name: istio, namespace: istio-system }}\ndata: {{ mesh: \"outboundTrafficPolicy: {{ mode: {mode} }}\" }}\n"));

    [Fact]
    public void A_field_that_the_stated_version_does_not_know_is_found()
    {
        const string Facts = "apiVersion: layeredpolicy.dev/v1alpha1\nkind: ClusterFacts\nmetadata: { name: facts }\nspec: { versions: { istio: 1.20.3 } }\n---\n";
        string policy = Policy("rules: [{ from: [{ source: { serviceAccounts: [web] } }], to: [{ operation: { paths: [\"/a/{*}\"] } }] }]");
        Assert.Equal("LP3217 LP3217", string.Join(' ', IstioValidation.Validate(Manifests.Parse(Facts + policy)).Select(d => d.Id)));
    }

    [Theory]
    [InlineData("selector: { matchExpressions: [{ key: a, operator: Exists }] }", "LP3107 LP3304", "spec.selector.matchExpressions")]
    [InlineData("rules: [{ from: [{ source: { principal: [a] } }] }]", "LP3113 LP3303", "spec.rules[0].from[0].source.principal")]
    [InlineData("rules: [{ from: [{ source: { ip_blocks: [10.0.0.1] } }] }]", "LP3303", "spec.rules[0].from[0].source.ip_blocks")]
    public void A_field_that_the_API_server_drops_has_a_position(string spec, string ids, string path)
    {
        Diagnostic[] all = [.. IstioValidation.Validate(Manifests.Parse(Policy(spec), "p.yaml"))];
        Assert.Equal(ids, string.Join(' ', all.Select(d => d.Id).Order(StringComparer.Ordinal)));
        Diagnostic dropped = all.Single(d => d.Path == path);
        Assert.Equal(("API server", "p.yaml"), (dropped.EnforcedBy, dropped.Location!.Value.File));
        Assert.All(all, d => Assert.NotNull(d.Remedy));
    }

    private static string Policy(string spec) =>
        "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: p, namespace: shop }\nspec:\n  " + spec + "\n---\n";

    private static string Peer(string ns, string spec) =>
        $"apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {{ name: p, namespace: {ns} }}\nspec:\n  {spec}\n---\n";

    private static string Ids(string yaml) =>
        string.Join(' ', IstioValidation.Validate(Manifests.Parse(yaml)).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));
}
