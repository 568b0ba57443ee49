using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>PeerAuthentication at sidecars: the merge, and who gets through.</summary>
public sealed class PeerScenarios
{
    private const string Selected = "selector: { matchLabels: { app: server } }";

    [Theory]
    [InlineData("", "A", "A", "A", "A")]
    [InlineData("mtls: { mode: DISABLE }", "A", "D", "A", "D")]
    [InlineData("mtls: { mode: STRICT }", "D", "A", "D", "A")]
    [InlineData("mtls: { mode: PERMISSIVE }", "A", "A", "A", "A")]
    [InlineData(Selected + ", mtls: { mode: DISABLE }, portLevelMtls: { 8080: { mode: STRICT } }", "D", "A", "A", "D")]
    [InlineData(Selected + ", mtls: { mode: STRICT }, portLevelMtls: { 8080: { mode: DISABLE } }", "A", "D", "D", "A")]
    [InlineData(Selected + ", mtls: { mode: PERMISSIVE }, portLevelMtls: { 8080: { mode: STRICT } }", "D", "A", "A", "A")]
    [InlineData(Selected + ", mtls: { mode: STRICT }, portLevelMtls: { 8080: { mode: PERMISSIVE } }", "A", "A", "D", "A")]
    [InlineData(Selected + ", mtls: { mode: PERMISSIVE }, portLevelMtls: { 8080: { mode: DISABLE } }", "A", "D", "A", "A")]
    [InlineData(Selected + ", mtls: { mode: DISABLE }, portLevelMtls: { 8080: { mode: PERMISSIVE } }", "A", "A", "A", "D")]
    public void The_mode_of_the_port_decides_about_plaintext_and_mutual_TLS(string spec, string plainPort, string meshPort, string plainOther, string meshOther)
    {
        EnforcementPoint point = Scenario.Mesh(spec.Length == 0 ? "" : Scenario.Document("PeerAuthentication", "p", $"{{ {spec} }}")).Sidecar(Scenario.Server);
        Assert.Equal(
            (plainPort, meshPort, plainOther, meshOther),
            (Scenario.Verdict(point, "plain GET /"), Scenario.Verdict(point, "c1 GET /"), Scenario.Verdict(point, "plain tcp"), Scenario.Verdict(point, "c1 tcp")));
    }

    [Fact]
    public void The_oldest_policy_of_a_tier_counts_and_the_nearest_tier_that_sets_a_mode_wins()
    {
        static string Peer(string ns, string name, string created, string spec) =>
            $"apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata: {{ name: {name}, namespace: {ns}, creationTimestamp: '{created}' }}\nspec: {spec}\n---\n";
        const string old = "2026-01-01T00:00:00Z";
        const string young = "2026-02-01T00:00:00Z";
        string mesh = Peer("istio-system", "a", young, "{ mtls: { mode: STRICT } }") + Peer("istio-system", "b", old, "{ mtls: { mode: DISABLE } }");
        Assert.Equal(MutualTlsMode.Disable, Peers(mesh).Mode);
        Assert.Equal(MutualTlsMode.Disable, Peers(mesh + Peer("ns1", "ns", old, "{ mtls: { mode: UNSET } }")).Mode);
        Assert.Equal(MutualTlsMode.Permissive, Peers(mesh + Peer("ns1", "ns", old, "{ mtls: { mode: PERMISSIVE } }")).Mode);
        Assert.Equal(MutualTlsMode.Permissive, Peers(Peer("istio-system", "s", old, $"{{ {Selected}, mtls: {{ mode: STRICT }} }}")).Mode);

        PeerSettings ports = Peers(Peer("ns1", "ns", old, "{ mtls: { mode: STRICT } }") +
            Peer("ns1", "w", old, $"{{ {Selected}, portLevelMtls: {{ 80: {{ mode: UNSET }}, 90: {{ mode: STRICT }} }} }}"));
        Assert.Equal((MutualTlsMode.Strict, MutualTlsMode.Strict), (ports.ModeOf(80), ports.ModeOf(90)));
    }

    [Fact]
    public void Clients_infer_the_service_mode_without_workload_policies()
    {
        PeerSettings peers = Peers(
            Scenario.Document("PeerAuthentication", "ns", "{ mtls: { mode: DISABLE } }") +
            Scenario.Document("PeerAuthentication", "w", $"{{ {Selected}, mtls: {{ mode: STRICT }} }}"));
        Assert.Equal((MutualTlsMode.Strict, MutualTlsMode.Disable), (peers.Mode, peers.ServiceMode));
        Assert.False(peers.ClientUsesMutualTls(8080, serverHasProxy: true));
    }

    private static PeerSettings Peers(string documents) => Scenario.Mesh(documents).PeersOf("ns1", Scenario.Server.Labels);
}
