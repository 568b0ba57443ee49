using CsCheck;
using Xunit;

namespace LayeredPolicy.Core.Tests.Traffic;

public sealed class TrafficPartitionTests
{
    [Fact]
    public void Masks_of_regions_do_what_the_sets_do() => Gen.Select(TrafficGen.Set, TrafficGen.Set, TrafficGen.Set).Sample(
        (x, y, z) =>
        {
            TrafficPartition partition = TrafficPartition.Of([x.Set, y.Set, z.Set], maxRegions: 64)!;
            Assert.Equal(x.Set, partition.Union(partition.MaskOf(0)));
            Assert.Equal(y.Set & z.Set, partition.Union([partition.MaskOf(1)[0] & partition.MaskOf(2)[0]]));
            Assert.Equal(x.Set - y.Set, partition.Union([partition.MaskOf(0)[0] & ~partition.MaskOf(1)[0]]));
            Assert.True(partition.Count is >= 1 and <= 8);
        },
        iter: 500);

    [Fact]
    public void Too_many_regions_are_refused()
    {
        TrafficSet[] ports = [.. Enumerable.Range(1, 70).Select(p => TrafficSet.OfDestinationPorts(PortSet.Of(p)))];
        Assert.Null(TrafficPartition.Of(ports, maxRegions: 64));
        TrafficPartition partition = TrafficPartition.Of(ports, maxRegions: 128)!;
        Assert.Equal(71, partition.Count);
        Assert.Equal(2, partition.Words);
        Assert.Equal(ports[69], partition.Union(partition.MaskOf(69)));
    }

    [Fact]
    public void No_sets_make_one_region() => Assert.Equal(TrafficSet.All, TrafficPartition.Of([], 1)!.Union([1]));
}
