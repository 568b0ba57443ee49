using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Tests.Mapping;

public sealed class BoutiqueMapTests
{
    private static readonly Lazy<ConnectivityMap> s_ours = new(static () => BoutiqueMap.Ours().Map());
    private static readonly Lazy<ConnectivityMap> s_shipped = new(static () => BoutiqueMap.Shipped().Map());

    public static TheoryData<string, string> Pairs => new(
        from source in BoutiqueMap.Ends from destination in BoutiqueMap.Ends where source != destination select (source, destination));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_the_shop_has_exactly_the_traffic_of_its_calls(string from, string to) => Check(s_ours.Value, from, to);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_the_shop_as_shipped_has_exactly_the_traffic_of_its_calls(string from, string to)
    {
        SharedFolder.Require("inputs/online-boutique");
        Check(s_shipped.Value, from, to);
    }

    [Fact]
    public void Every_workload_is_a_class_of_its_own_and_the_world_outside_is_one()
    {
        Assert.All(s_ours.Value.Classes, static c => Assert.True(c.IsOutside ? c.Addresses!.Equals(AddressSet.All) : c.Workloads.Length == 1));
        Assert.Equal(13, s_ours.Value.Classes.Length);
        Assert.Equal(15 + 11 + 12 + 1, s_ours.Value.Edges.Count());
    }

    [Fact]
    public void Without_one_layer_each_workload_reaches_what_the_other_layer_lets_through()
    {
        foreach (BypassReport report in BypassReport.ForAll(s_ours.Value.World))
        {
            string from = report.Workload.Workloads[0].Name;
            foreach (string to in BoutiqueMap.Ends.Where(to => to != from && to != BoutiqueMap.Outside))
            {
                Assert.Equal(BoutiqueMap.ByNetwork(from, to), Reach(report.Table(BypassScenario.MeshOff), to));
                Assert.Equal(BoutiqueMap.ByMesh(from, to), Reach(report.Table(BypassScenario.NetworkOff), to));
            }
        }
    }

    [Fact]
    public void Who_skips_the_own_proxy_gains_nothing_where_all_others_ask_for_a_certificate()
    {
        Assert.All(BypassReport.ForAll(s_ours.Value.World), static r => Assert.Empty(r.Table(BypassScenario.OwnProxySkipped).Opened));
    }

    [Fact]
    public void A_mesh_policy_that_admits_everyone_opens_only_the_edge_that_the_network_admits_too()
    {
        var open = Manifests.Parse("""
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: { name: adservice, namespace: default }
            spec:
              selector: { matchLabels: { app: adservice } }
              rules: [{ to: [{ operation: { ports: ["9555"] } }] }]
            """);

        WorldEdit edit = s_ours.Value.World.With(new WorldChange { Put = open });

        FlowChange change = Assert.Single(edit.Diff.Opened);
        Assert.Empty(edit.Diff.Closed);
        Assert.Equal(("default/frontend", "default/adservice"), (change.From.Name, change.To.Name));
    }

    [Fact]
    public void An_identity_that_a_mesh_policy_names_and_the_input_lacks_is_exposed()
    {
        var gateway = Manifests.Parse("""
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: { name: gateway, namespace: default }
            spec:
              selector: { matchLabels: { app: frontend } }
              rules: [{ from: [{ source: { principals: [cluster.local/ns/istio-system/sa/ingress] } }], to: [{ operation: { ports: ["9000"] } }] }]
            """);

        ConnectivityMap map = s_ours.Value.World.With(new WorldChange { Put = gateway }).After.Exposure();

        TrafficSet tcp9000 = TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(9000));
        Assert.True(map.Allowed("istio-system/unknown-pod[account ingress]", "default/frontend").Certain.Overlaps(tcp9000));
        Assert.False(map.Allowed("default/adservice", "default/frontend").Possible.Overlaps(tcp9000));
        Assert.False(map.Allowed("unknown-namespace/unknown-pod", "default/frontend").Possible.Overlaps(tcp9000));
    }

    [Theory]
    [InlineData("methods: ['*']", "methods: ['GET']", false)]
    [InlineData("methods: ['*'], ports: ['9555']", "ports: ['9555']", true)]
    [InlineData("methods: ['GET', 'P*', '*ST']", "methods: ['P*', '*ST', 'GET', 'PUT']", true)]
    [InlineData("paths: ['/a*'], notPaths: ['/a/b*']", "paths: ['/a*'], notPaths: ['/a/b*', '/a/b/c']", true)]
    [InlineData("paths: ['/a*']", "paths: ['/a*'], notPaths: ['/a/b']", false)]
    [InlineData("methods: ['GET'], notMethods: ['GET']", "methods: ['PUT'], notMethods: ['P*']", true)]
    [InlineData("hosts: ['*.example.com']", "hosts: ['*.EXAMPLE.com']", true)]
    public void Operations_that_admit_the_same_requests_are_equivalent_however_they_are_written(string one, string other, bool equivalent)
    {
        PolicyWorld world = s_ours.Value.World;
        PolicyWorld With(string operation) => world.With(new WorldChange
        {
            Put = Manifests.Parse($$"""
                apiVersion: security.istio.io/v1
                kind: AuthorizationPolicy
                metadata: { name: adservice, namespace: default }
                spec:
                  selector: { matchLabels: { app: adservice } }
                  rules: [{ to: [{ operation: { {{operation}} } }] }]
                """),
        }).After;

        Assert.Equal(equivalent, With(one).IsEquivalentTo(With(other)));
        Assert.Equal(equivalent, With(other).IsEquivalentTo(With(one)));
    }

    private static void Check(ConnectivityMap map, string from, string to)
    {
        EndpointClass source = Class(map, from), destination = Class(map, to);
        TrafficSet network = BoutiqueMap.ByNetwork(from, to), mesh = BoutiqueMap.ByMesh(from, to);

        Assert.Equal(TrafficBounds.Exactly(network), map.AllowedBy(LayerKind.Network, source, destination));
        Assert.Equal(TrafficBounds.Exactly(mesh), map.AllowedBy(LayerKind.Mesh, source, destination));
        Assert.Equal(TrafficBounds.Exactly(network & mesh), map.Allowed(source, destination));
    }

    private static EndpointClass Class(ConnectivityMap map, string end) =>
        end == BoutiqueMap.Outside ? map.Classes.Single(static c => c.IsOutside) : map.ClassOf("default/" + end)!;

    private static TrafficSet Reach(BypassTable table, string to) =>
        table.Reach.SingleOrDefault(r => r.To.Name == "default/" + to)?.Traffic.Certain ?? TrafficSet.None;
}
