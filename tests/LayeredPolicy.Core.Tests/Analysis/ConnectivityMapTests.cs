using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;
using Xunit;

namespace LayeredPolicy.Core.Tests.Analysis;

public sealed class ConnectivityMapTests
{
    [Fact]
    public void Both_layers_must_let_traffic_through()
    {
        var network = new RuledLayer(LayerKind.Network, open: false).Rule("shop/a", "shop/b", TestWorld.Tcp(80, 443));
        var mesh = new RuledLayer(LayerKind.Mesh, open: false).Rule("shop/a", "shop/b", TrafficSet.OfMethod(StringSet.Exact("GET")));
        ConnectivityMap map = TestWorld.Of("a b", network, mesh).Map();
        ConnectivityEdge edge = Assert.Single(map.Edges);
        Assert.Equal("shop/a -> shop/b: TCP 80, 443 HTTP GET", edge.ToString());
        Assert.Equal("TCP 80, 443", edge.Network.ToString());
        Assert.Equal("HTTP GET", edge.Mesh.ToString());
        Assert.Equal(TrafficBounds.None, map.Allowed("shop/b", "shop/a"));
        Assert.Equal(TrafficBounds.None, map.Allowed("shop/nobody", "shop/a"));
    }

    [Fact]
    public void Workloads_that_no_policy_tells_apart_are_one_class()
    {
        var network = new RuledLayer(LayerKind.Network, open: false)
            .Rule("shop/a", "shop/db", TestWorld.Tcp(5432)).Rule("shop/b", "shop/db", TestWorld.Tcp(5432));
        ConnectivityMap map = TestWorld.Of("a b db", network).Map();
        Assert.Equal(["shop/{a, b}", "shop/db", "outside"], map.Classes.Select(c => c.Name));
        Assert.Same(map.ClassOf("shop/a"), map.ClassOf("shop/b"));
    }

    [Fact]
    public void Addresses_outside_fall_into_the_classes_that_policy_makes()
    {
        AddressSet office = AddressSet.Of(Cidr.Parse("192.0.2.0/24"));
        var network = new RuledLayer(LayerKind.Network, open: false)
            .Rule("outside", "shop/a", TestWorld.Tcp(443) & TrafficSet.OfSourceAddresses(office));
        ConnectivityMap map = TestWorld.Of("a", network).Map();
        EndpointClass inside = map.ClassOf(IpAddress.Parse("192.0.2.9"))!, beyond = map.ClassOf(IpAddress.Parse("8.8.8.8"))!;
        Assert.Equal("outside 192.0.2.0/24", inside.Name);
        Assert.Equal("TCP 443", map.Allowed(inside, map.ClassOf("shop/a")!).ToString());
        Assert.Equal(TrafficBounds.None, map.Allowed(beyond, map.ClassOf("shop/a")!));
        Assert.Equal(AddressSet.All, inside.Addresses! | beyond.Addresses!);
    }

    [Fact]
    public void The_known_address_of_a_workload_settles_conditions_on_it()
    {
        var network = new RuledLayer(LayerKind.Network, open: false)
            .Rule("shop/a", "shop/b", TestWorld.Tcp(80) & TrafficSet.OfSourceAddresses(AddressSet.Of(Cidr.Parse("10.0.0.1/32"))))
            .Rule("shop/b", "shop/a", TestWorld.Tcp(80) & TrafficSet.OfSourceAddresses(AddressSet.Of(Cidr.Parse("10.0.0.1/32"))));
        ConnectivityMap map = TestWorld.Of("a b", network).Map();
        Assert.Equal("shop/a -> shop/b: TCP 80", Assert.Single(map.Edges).ToString());
    }

    [Fact]
    public void What_a_missing_fact_decides_stays_undecided()
    {
        var mesh = new RuledLayer(LayerKind.Mesh, open: false).Rule("shop/a", "shop/b", new TrafficBounds(TestWorld.Tcp(80), TestWorld.Tcp(80, 81)));
        ConnectivityEdge edge = Assert.Single(TestWorld.Of("a b", mesh).Map().Edges);
        Assert.Equal("TCP 80; undecided: TCP 81", edge.Traffic.ToString());
    }

    [Fact]
    public void A_world_without_layers_lets_everything_through()
    {
        ConnectivityMap map = TestWorld.Of("a b").Map();
        Assert.All(map.Edges, e => Assert.Equal(TrafficBounds.All, e.Traffic));
        Assert.Equal(["shop/{a, b}", "outside"], map.Classes.Select(c => c.Name));
    }

    [Fact]
    public void Pods_of_one_controller_are_known_by_it()
    {
        Manifests pods = Manifests.Parse(string.Join("\n---\n", new[] { "web-5d8f-a", "web-5d8f-b", "solo" }.Select(static n => $$"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: {{n}}
              namespace: shop
              labels: { pod-template-hash: 5d8f }
              {{(n == "solo" ? "" : "ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: web-5d8f, controller: true }]")}}
            spec: { containers: [{ name: c }] }
            """)));

        ConnectivityMap map = PolicyWorld.Create(pods, new RuledLayer(LayerKind.Network, open: false).Rule("shop/solo", "shop/web-5d8f-a", TestWorld.Tcp(80)).Rule("shop/solo", "shop/web-5d8f-b", TestWorld.Tcp(80))).Map();

        EndpointClass web = map.ClassOf("shop/web")!;
        Assert.Equal("shop/web (2 pods)", web.Name);
        Assert.Same(web, map.ClassOf("shop/web-5d8f-a"));
        Assert.Equal(TestWorld.Tcp(80), map.Allowed("shop/solo", "shop/web").Certain);
        Assert.Equal("shop/web (2 pods)", BypassReport.For(map.World, "shop/web").Workload.Name);
        Assert.Equal("shop/web-5d8f-a", BypassReport.For(map.World, "shop/web-5d8f-a").Workload.Name);
    }
}
