using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>Which policies reach which enforcement point.</summary>
public sealed class ScopeScenarios
{
    private const string DenyAll = "action: DENY, rules: [{}]";
    private const string GatewayRef = "targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: gw }]";
    private const string ServiceRef = "targetRefs: [{ group: '', kind: Service, name: shop }]";
    private const string ClassRef = "targetRefs: [{ group: gateway.networking.k8s.io, kind: GatewayClass, name: istio-waypoint }]";

    [Theory]
    [InlineData("ns1", "", "D", "D", "A", "D")]
    [InlineData("istio-system", "", "D", "D", "A", "D")]
    [InlineData("ns2", "", "A", "A", "A", "A")]
    [InlineData("ns1", "selector: { matchLabels: { app: server } }", "D", "D", "A", "D")]
    [InlineData("istio-system", "selector: { matchLabels: { app: server } }", "D", "D", "A", "D")]
    [InlineData("ns1", "selector: { matchLabels: { app: server, foo: bar } }", "A", "A", "A", "A")]
    [InlineData("ns1", GatewayRef, "A", "D", "D", "A")]
    [InlineData("istio-system", GatewayRef, "A", "A", "A", "A")]
    [InlineData("ns1", ServiceRef, "A", "A", "D", "A")]
    [InlineData("ns2", ServiceRef, "A", "A", "A", "A")]
    [InlineData("istio-system", ClassRef, "A", "A", "D", "A")]
    [InlineData("ns1", ClassRef, "A", "A", "A", "A")]
    [InlineData("ns1", "targetRef: { group: gateway.networking.k8s.io, kind: Gateway, name: gw }", "A", "D", "D", "A")]
    public void A_policy_reaches_the_points_that_its_form_names(string ns, string attachment, string sidecar, string gateway, string waypoint, string ztunnel)
    {
        string spec = $"{{ {DenyAll}{(attachment.Length == 0 ? "" : ", " + attachment)} }}";
        MeshPolicies mesh = Scenario.Mesh(Scenario.Document("AuthorizationPolicy", "p", spec, ns));
        ProxyTarget ofGateway = Scenario.Server with { Labels = new LabelSet { ["app"] = "server", ["gateway.networking.k8s.io/gateway-name"] = "gw" } };
        Assert.Equal(
            (sidecar, gateway, waypoint, ztunnel),
            (Scenario.Verdict(mesh.Sidecar(Scenario.Server), "c1 GET /"),
             Scenario.Verdict(mesh.Gateway(ofGateway), "c1 GET /"),
             Scenario.Verdict(mesh.Waypoint(ofGateway, new("ns1", "shop")), "c1 GET /"),
             Scenario.Verdict(mesh.Ztunnel(Scenario.Server), "c1 GET /")));
    }

    [Fact]
    public void A_waypoint_takes_the_service_policy_for_that_service_only()
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Policies($"{{ {DenyAll}, {ServiceRef} }}"));
        Assert.Equal("D", Scenario.Verdict(mesh.Waypoint(Scenario.Server, new("ns1", "shop")), "c1 GET /"));
        Assert.Equal("A", Scenario.Verdict(mesh.Waypoint(Scenario.Server, new("ns1", "other")), "c1 GET /"));
        Assert.Equal("A", Scenario.Verdict(mesh.Waypoint(Scenario.Server, null), "c1 GET /"));
        Assert.Equal("D", Scenario.Verdict(mesh.Waypoint(Scenario.Server, new("ns1", "other")), "plain GET /"));
    }

    [Theory]
    [InlineData(null, "D")]
    [InlineData("canary", "D")]
    [InlineData("stable", "A")]
    public void A_control_plane_reads_the_objects_of_its_revision(string? revision, string verdict)
    {
        string policy = Scenario.Policies($"{{ {DenyAll} }}").Replace("annotations: {}", "labels: { istio.io/rev: canary }", StringComparison.Ordinal);
        Assert.Equal(verdict, Scenario.Verdict(Scenario.Mesh(policy, MeshSettings.Default with { Revision = revision }).Sidecar(Scenario.Server), "c1 GET /"));
    }

    [Fact]
    public void An_object_that_cannot_be_read_is_reported_and_takes_no_part()
    {
        MeshPolicies mesh = Scenario.Mesh(Scenario.Policies("{ action: DENY, rules: all }"));
        Assert.Equal("A", Scenario.Verdict(mesh.Sidecar(Scenario.Server), "c1 GET /"));
        Assert.Equal(IstioDiagnostics.UnreadableObject.Id, Assert.Single(mesh.Diagnostics).Id);
    }
}
