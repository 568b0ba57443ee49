using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Core.Tests.Evaluation;

public sealed class PolicyWorldTests
{
    private const string Shop = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        spec: { containers: [{ name: c, ports: [{ name: http, containerPort: 8080 }] }] }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api, namespace: shop }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec: { containers: [{ name: c, ports: [{ name: http, containerPort: 9090 }] }] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: front, namespace: shop }
        spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
        """;

    private static PolicyWorld World(params IPolicyLayer[] layers) => PolicyWorld.Create(Manifests.Parse(Shop), layers);

    [Fact]
    public void A_flow_passes_only_when_both_layers_let_it_through()
    {
        PolicyWorld world = World(new PortLayer(LayerKind.Network, 8080), new PortLayer(LayerKind.Mesh, 8080));
        Assert.Equal(Outcome.Allowed, world.Evaluate(Flow.Between("shop/api", "shop/web").Tcp(8080)).Outcome);
        Assert.Equal(Outcome.Denied, world.Evaluate(Flow.Between("shop/api", "shop/web").Tcp(8081)).Outcome);
    }

    [Fact]
    public void A_refusal_outweighs_a_missing_fact_in_the_other_layer()
    {
        PolicyWorld world = World(new PortLayer(LayerKind.Mesh, 1), new PortLayer(LayerKind.Network, 2, undecided: 3));
        Verdict verdict = world.Evaluate(Flow.Between("shop/api", "shop/web").Tcp(3));
        Assert.Equal(Outcome.Denied, verdict.Outcome);
        Assert.Equal(LayerKind.Mesh, verdict.DeniedBy!.Layer);
        Assert.Empty(verdict.MissingFacts);
    }

    [Fact]
    public void A_missing_fact_makes_the_verdict_unknown_and_is_named()
    {
        PolicyWorld world = World(new PortLayer(LayerKind.Network, 2, undecided: 3));
        Verdict verdict = world.Evaluate(Flow.Between("shop/api", "shop/web").Tcp(3));
        Assert.Equal(Outcome.Unknown, verdict.Outcome);
        Assert.Equal(["what the port is for"], verdict.MissingFacts);
    }

    [Fact]
    public void The_network_judges_the_connection_on_the_wire_and_the_mesh_the_one_inside()
    {
        PolicyWorld world = World(new PortLayer(LayerKind.Network, 15008), new PortLayer(LayerKind.Mesh, 8080) { Tunnel = 15008 });
        Verdict verdict = world.Evaluate(Flow.Between("shop/api", "shop/web").Tcp(8080));
        Assert.Equal(Outcome.Allowed, verdict.Outcome);
        Assert.Equal(["port 15008, identity td/ns/x/sa/y", "port 8080, identity td/ns/x/sa/y"], verdict.Steps.Select(s => s.Reason));
        Assert.Equal(LayerKind.Network, verdict.Steps[0].Layer);
    }

    [Theory]
    [InlineData(15008, true)]
    [InlineData(15009, true)]
    [InlineData(15010, false)]
    public void Traffic_with_two_ways_on_the_wire_passes_the_network_when_one_of_them_does(int open, bool passes)
    {
        PolicyWorld world = World(new PortLayer(LayerKind.Network, open), new PortLayer(LayerKind.Mesh, 8080) { Tunnel = 15008, OtherTunnel = 15009 });
        Party from = Party.Of(world.Facts.FindWorkload("shop/api")!);
        Party to = Party.Of(world.Facts.FindWorkload("shop/web")!);

        Assert.Equal(passes ? Outcome.Allowed : Outcome.Denied, world.Evaluate(Flow.Between("shop/api", "shop/web").Tcp(8080)).Outcome);
        Assert.Equal(!passes, world.Allowed(from, to).Possible.IsEmpty);
    }

    [Fact]
    public void Facts_that_were_given_beside_the_objects_outlive_a_change_of_the_objects()
    {
        PolicyWorld world = PolicyWorld.Create(Manifests.Empty, ClusterFacts.From(Manifests.Parse(Shop)), new PortLayer(LayerKind.Network, 8080));

        PolicyWorld after = world.With(new WorldChange { Put = Manifests.Parse("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }") }).After;

        Assert.Equal(Outcome.Allowed, after.Evaluate(Flow.Between("shop/api", "shop/web").Tcp(8080)).Outcome);
    }

    [Fact]
    public void A_Service_port_becomes_the_container_port_behind_it()
    {
        PolicyWorld world = World(new PortLayer(LayerKind.Network, 8080));
        Assert.Equal(Outcome.Allowed, world.Evaluate(Flow.Between("shop/api", "shop/front").Tcp(80)).Outcome);
    }

    [Theory]
    [InlineData("shop/apx", 80, "there is no pod, controller or Service 'shop/apx'")]
    [InlineData("web", 80, "there is no pod, controller or Service 'web'; did you mean shop/web?")]
    [InlineData("shop/front", 81, "Service 'shop/front' has no port 81 for TCP; it has TCP 80")]
    public void A_name_that_does_not_resolve_is_a_missing_fact_and_never_a_guess(string to, int port, string expected)
    {
        Verdict verdict = World(new PortLayer(LayerKind.Network, 80)).Evaluate(Flow.Between("shop/web", to).Tcp(port));
        Assert.Equal(Outcome.Unknown, verdict.Outcome);
        Assert.Equal([expected], verdict.MissingFacts);
    }

    [Fact]
    public void Two_layers_of_one_kind_are_refused()
    {
        Assert.Throws<ArgumentException>(() => World(new PortLayer(LayerKind.Mesh, 1), new PortLayer(LayerKind.Mesh, 2)));
    }

    [Fact]
    public void The_explanation_names_every_point_in_order()
    {
        string text = World(new PortLayer(LayerKind.Network, 8080), new PortLayer(LayerKind.Mesh, 1))
            .Evaluate(Flow.Between("shop/api", "shop/web").Tcp(8080)).Explain();
        Assert.Equal(
            """
            flow     shop/api -> shop/web TCP 8080
            verdict  DENIED by the mesh layer

            network  ALLOWED Network point of shop/web
                     port 8080, identity none

            mesh     DENIED  Mesh point of shop/web
                     port 8080, identity none

            """,
            text);
    }
}
