using Xunit;

namespace LayeredPolicy.Core.Tests.Analysis;

public sealed class WorldQueryTests
{
    private static RuledLayer Network(params int[] ports) =>
        new RuledLayer(LayerKind.Network, open: false).Rule("shop/a", "shop/b", TestWorld.Tcp(ports));

    [Fact]
    public void Permits_and_forbids_speak_of_all_the_traffic()
    {
        PolicyWorld world = TestWorld.Of("a b", Network(80, 81));
        Assert.True(world.Permits(w => w.Name == "a", w => w.Name == "b", TestWorld.Tcp(80)));
        Assert.False(world.Permits(w => w.Name == "a", w => w.Name == "b", TestWorld.Tcp(80, 82)));
        Assert.False(world.Forbids(w => w.Name == "a", w => w.Name == "b", TestWorld.Tcp(80, 82)));
        Assert.True(world.Forbids(w => w.Name == "b", _ => true, TrafficSet.All));
    }

    [Fact]
    public void Containment_and_equivalence_compare_worlds()
    {
        PolicyWorld wide = TestWorld.Of("a b", Network(80, 81)), narrow = TestWorld.Of("a b", Network(80));
        Assert.True(wide.Contains(narrow));
        Assert.False(narrow.Contains(wide));
        Assert.False(wide.IsEquivalentTo(narrow));
        Assert.True(wide.IsEquivalentTo(TestWorld.Of("a b", Network(81, 80))));
    }

    [Fact]
    public void A_change_gives_a_new_world_and_leaves_the_old_one()
    {
        PolicyWorld world = TestWorld.Of("a b", new RuledLayer(LayerKind.Network, open: true));
        WorldEdit edit = world.With(new WorldChange { Put = TestWorld.Pods("c b"), Remove = [world.Facts.Workloads[0].Id] });
        Assert.Equal(["shop/b", "shop/c"], edit.After.Facts.Workloads.Select(w => w.ToString()).Order());
        Assert.Equal(["shop/a", "shop/b"], world.Facts.Workloads.Select(w => w.ToString()).Order());
        Assert.All(edit.Diff.Opened, c => Assert.True(c.OfNewOrRemovedWorkload));
        Assert.NotEmpty(edit.Diff.Closed);
    }

    [Fact]
    public void Exposure_adds_pods_that_nobody_has_written_yet()
    {
        ConnectivityMap map = TestWorld.Of("a", new RuledLayer(LayerKind.Network, open: true)).Exposure();
        Assert.NotNull(map.ClassOf("shop/unknown-pod"));
        Assert.Equal(TrafficSet.All, map.Allowed("unknown-namespace/unknown-pod", "shop/a").Certain);
    }
}
