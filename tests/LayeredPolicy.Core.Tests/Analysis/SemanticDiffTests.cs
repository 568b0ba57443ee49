using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;
using Xunit;

namespace LayeredPolicy.Core.Tests.Analysis;

public sealed class SemanticDiffTests
{
    private static RuledLayer Network(params int[] ports) => new RuledLayer(LayerKind.Network, open: false).Rule("shop/a", "shop/b", TestWorld.Tcp(ports));

    [Fact]
    public void Names_what_opened_and_what_closed()
    {
        SemanticDiff diff = SemanticDiff.Between(TestWorld.Of("a b", Network(80, 81)), TestWorld.Of("a b", Network(81, 82)));
        FlowChange opened = Assert.Single(diff.Opened), closed = Assert.Single(diff.Closed);
        Assert.Equal("TCP 82", opened.Traffic.ToString());
        Assert.Equal("TCP 80", closed.Traffic.ToString());
        Assert.Equal([LayerKind.Network], opened.Layers);
        Assert.True(opened.IsCertain);
        Assert.Equal("shop/a -> shop/b TCP 82", opened.Witness.ToString());
        Assert.Equal(Outcome.Denied, Assert.Single(opened.Before).Outcome);
        Assert.Equal(Outcome.Allowed, Assert.Single(opened.After).Outcome);
        Assert.Equal("opened shop/a -> shop/b: TCP 82 (network: Rule shop/a to shop/b in Network)", opened.ToString());
    }

    [Fact]
    public void Equal_worlds_have_no_difference() =>
        Assert.True(SemanticDiff.Between(TestWorld.Of("a b", Network(80)), TestWorld.Of("b a", Network(80))).IsEmpty);

    [Fact]
    public void A_change_in_one_layer_that_the_other_hides_opens_nothing()
    {
        static RuledLayer Mesh(bool open) => new(LayerKind.Mesh, open);
        Assert.True(SemanticDiff.Between(
            TestWorld.Of("a b", new RuledLayer(LayerKind.Network, open: false), Mesh(open: false)),
            TestWorld.Of("a b", new RuledLayer(LayerKind.Network, open: false), Mesh(open: true))).IsEmpty);
    }

    [Fact]
    public void The_flows_of_a_new_workload_are_opened_as_such()
    {
        var open = new RuledLayer(LayerKind.Network, open: false).Rule("shop/b", "shop/a", TestWorld.Tcp(80));
        SemanticDiff diff = SemanticDiff.Between(TestWorld.Of("a", open), TestWorld.Of("a b", open));
        FlowChange opened = Assert.Single(diff.Opened);
        Assert.True(opened.OfNewOrRemovedWorkload);
        Assert.Equal("opened shop/b -> shop/a: TCP 80 (new workload)", opened.ToString());
        Assert.Empty(diff.Closed);
    }

    [Fact]
    public void What_becomes_undecided_is_perhaps_opened()
    {
        var before = new RuledLayer(LayerKind.Mesh, open: false);
        var after = new RuledLayer(LayerKind.Mesh, open: false).Rule("shop/a", "shop/b", new TrafficBounds(TrafficSet.None, TestWorld.Tcp(80)));
        FlowChange opened = Assert.Single(SemanticDiff.Between(TestWorld.Of("a b", before), TestWorld.Of("a b", after)).Opened);
        Assert.False(opened.IsCertain);
        Assert.StartsWith("perhaps opened", opened.ToString(), StringComparison.Ordinal);
    }
}
