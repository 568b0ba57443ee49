using LayeredPolicy.Evaluation;
using Xunit;

namespace LayeredPolicy.Core.Tests.Analysis;

public sealed class WorldFindingsTests
{
    private static RuledLayer Network(bool open) => new(LayerKind.Network, open);

    private static RuledLayer Mesh(bool open) => new(LayerKind.Mesh, open);

    [Fact]
    public void A_workload_that_no_layer_restricts_is_named()
    {
        Diagnostic finding = Assert.Single(TestWorld.Of("a", Network(open: true), Mesh(open: true)).Findings());
        Assert.Equal("LP1701", finding.Id);
        Assert.Equal("anyone may reach shop/a: no policy of either layer restricts it", finding.Message);
        Assert.Equal("Pod shop/a", finding.Resource!.ToString());
        Assert.Equal(1, finding.Location!.Value.Line);
    }

    [Fact]
    public void A_workload_that_only_the_mesh_restricts_is_named() =>
        Assert.Equal("LP1702", Assert.Single(TestWorld.Of("a", Network(open: true), Mesh(open: false)).Findings()).Id);

    [Fact]
    public void A_closed_workload_gives_no_finding() =>
        Assert.Empty(TestWorld.Of("a", Network(open: false), Mesh(open: false)).Findings());

    [Fact]
    public void What_the_mesh_grants_and_the_network_refuses_is_named_with_the_rule()
    {
        PolicyWorld world = TestWorld.Of("a b", Network(open: false), Mesh(open: false).Rule("shop/a", "shop/b", TestWorld.Tcp(80)));
        Diagnostic finding = Assert.Single(world.Findings());
        Assert.Equal("LP1704", finding.Id);
        Assert.Equal("Rule shop/a to shop/b in Mesh", finding.Resource!.ToString());
        Assert.Contains("lets shop/a reach shop/b (TCP 80), and the network layer refuses all of it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_network_grants_and_the_mesh_refuses_is_named_with_the_rule() => Assert.Equal(
        "LP1705",
        Assert.Single(TestWorld.Of("a b", Network(open: false).Rule("shop/a", "shop/b", TestWorld.Tcp(80)), Mesh(open: false)).Findings()).Id);

    [Fact]
    public void A_grant_that_is_partly_alive_is_no_finding() => Assert.Empty(TestWorld.Of(
        "a b",
        Network(open: false).Rule("shop/a", "shop/b", TestWorld.Tcp(80)),
        Mesh(open: false).Rule("shop/a", "shop/b", TestWorld.Tcp(80, 81))).Findings());
}
