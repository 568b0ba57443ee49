using LayeredPolicy.Analysis;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Tests.Layers;

/// <summary>Rules that tell the addresses of workloads apart, in maps and in sets of both layers.</summary>
public sealed class OwnAddressTests
{
    private const string Sidecars = "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {istio-injection: enabled}}}";
    private const string Ambient = "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {istio.io/dataplane-mode: ambient}}}";
    private const string Sender = "{from: [{source: {ipBlocks: [10.0.0.1]}}], to: [{operation: {methods: [GET]}}]}";

    [Fact]
    public void Workloads_of_which_a_rule_names_one_address_are_in_different_classes()
    {
        ConnectivityMap map = WorldOf(Sidecars, Pod("server", "server", "10.0.0.9"), Pod("one", "client", "10.0.0.1"), Pod("two", "client", "10.0.0.2"), Allow(Sender)).Map();
        Assert.NotEqual(map.ClassOf("shop/one"), map.ClassOf("shop/two"));
        Assert.True(Gets(map.Allowed("shop/one", "shop/server")));
        Assert.False(Gets(map.Allowed("shop/two", "shop/server")));
    }

    [Fact]
    public void A_rule_about_one_family_leaves_alike_workloads_together_and_asks_for_the_family()
    {
        ConnectivityMap map = WorldOf(
            Sidecars, Pod("server", "server", "10.0.0.9", "fd00::9"), Pod("one", "client", "10.0.0.1", "fd00::1"), Pod("two", "client", "10.0.0.2", "fd00::2"),
            Allow("{from: [{source: {ipBlocks: [10.0.0.0/24]}}], to: [{operation: {methods: [GET]}}]}")).Map();
        EndpointClass clients = map.ClassOf("shop/one")!;
        Assert.Equal(clients, map.ClassOf("shop/two"));
        Assert.Contains("from 0.0.0.0/0", map.AllowedBy(LayerKind.Mesh, clients, map.ClassOf("shop/server")!).Certain.ToString(20), StringComparison.Ordinal);
        Assert.Equal(Truth.True, map.Allowed("shop/two", "shop/server").Test(Get("10.0.0.2", "10.0.0.9")));
        Assert.Equal(Truth.False, map.Allowed("shop/two", "shop/server").Test(Get("fd00::2", "fd00::9")));
    }

    [Fact]
    public void Traffic_in_the_tunnel_passes_the_network_in_the_family_in_which_its_port_is_open()
    {
        PolicyWorld world = WorldOf(
            Ambient, Pod("server", "server", "10.0.0.9", "fd00::9"), Pod("one", "client", "10.0.0.1", "fd00::1"),
            "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: tunnel, namespace: shop}, spec: {podSelector: {matchLabels: {app: server}}, " +
            "policyTypes: [Ingress], ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/24}}], ports: [{port: 15008}]}]}}");
        TrafficBounds allowed = world.Map().Allowed("shop/one", "shop/server");
        Assert.True(allowed.IsExact);
        Assert.Equal(Truth.True, allowed.Test(Get("10.0.0.1", "10.0.0.9")));
        Assert.Equal(Truth.False, allowed.Test(Get("fd00::1", "fd00::9")));
    }

    [Fact]
    public void A_caller_whose_part_in_the_mesh_is_not_known_passes_where_each_kind_of_caller_would()
    {
        const string Plaintext = "{apiVersion: security.istio.io/v1, kind: PeerAuthentication, metadata: {name: plain, namespace: shop}, spec: {mtls: {mode: DISABLE}}}";
        PolicyWorld world = WorldOf(Sidecars, Pod("server", "server", "10.0.0.9"), Pod("one", "client", "10.0.0.1").Replace("namespace: shop", "namespace: lost", StringComparison.Ordinal), Plaintext);
        Workload client = world.Facts.Workloads.Single(w => w.Name == "one"), server = world.Facts.Workloads.Single(w => w.Name == "server");
        Assert.Equal(MeshMode.Unknown, client.Mesh);

        // A sidecar sends plaintext to a port that takes nothing else; a tunnel ends before the mode is asked.
        Assert.Equal(Outcome.Allowed, world.Decide(Get("10.0.0.1", "10.0.0.9") with { Source = Party.Of(client), Destination = Party.Of(server) }));
        Assert.True(Gets(world.Map().Allowed("lost/one", "shop/server")));
    }

    private static bool Gets(TrafficBounds allowed) => allowed.Certain.Contains(TrafficSet.OfMethod(StringSet.Exact("GET")) & TrafficSet.OfDestinationPorts(PortSet.Of(8080)));

    private static PolicyWorld WorldOf(params string[] documents)
    {
        PolicyWorld world = PolicyWorld.Create(Manifests.Parse(string.Join("\n---\n", documents)), CalicoLayer.Instance, IstioLayer.Instance);
        Assert.Empty(world.Diagnostics);
        return world;
    }

    private static string Pod(string name, string app, params string[] addresses) =>
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: {name}, namespace: shop, labels: {{app: {app}}}}}, spec: {{serviceAccountName: {app}, nodeName: node-1, containers: [{{name: c, image: i}}]}}, " +
        $"status: {{phase: Running, podIP: {addresses[0]}, podIPs: [{string.Join(", ", addresses.Select(static a => $"{{ip: '{a}'}}"))}]}}}}";

    private static string Allow(string rule) =>
        $"{{apiVersion: security.istio.io/v1, kind: AuthorizationPolicy, metadata: {{name: server, namespace: shop}}, spec: {{selector: {{matchLabels: {{app: server}}}}, rules: [{rule}]}}}}";

    private static Connection Get(string from, string to) => new()
    {
        Source = Party.Outside,
        Destination = Party.Outside,
        SourceAddress = IpAddress.Parse(from),
        DestinationAddress = IpAddress.Parse(to),
        Protocol = IpProtocol.Tcp,
        SourcePort = 40000,
        DestinationPort = 8080,
        Http = new("GET", "/"),
    };
}
