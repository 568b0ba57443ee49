using CsCheck;
using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Tests.Layers;

/// <summary>
/// The map answers for all pairs at once and shares what pairs have in common. On random clusters with both layers it says the same as
/// each pair alone, and as single connections.
/// </summary>
public sealed class TwoLayerMapTests
{
    private static readonly string[] s_outside = ["203.0.113.7", "198.51.100.1", "10.0.0.1"];

    [Fact]
    public void A_map_says_of_each_pair_what_the_pair_alone_says() =>
        RandomLayeredWorld.All.Sample(static random => Each(WorldOf(random), CheckPair), iter: Times(20), print: static r => r.Yaml);

    [Fact]
    public void A_map_says_of_each_connection_what_the_policies_say() =>
        Gen.Select(RandomLayeredWorld.All, Gen.ULong).Sample(
            static sample => Each(WorldOf(sample.Item1), (world, map, from, to) => CheckConnections(world, map, from, to, new Random((int)sample.Item2))),
            iter: Times(20),
            print: static r => r.Item1.Yaml);

    private static int Times(int shortRun) => Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1" ? shortRun * 200 : shortRun;

    private static PolicyWorld WorldOf(RandomLayeredWorld random)
    {
        PolicyWorld world = PolicyWorld.Create(Manifests.Parse(random.Yaml), CalicoLayer.Instance, IstioLayer.Instance);
        Assert.DoesNotContain(world.Diagnostics, static d => d.Severity == DiagnosticSeverity.Error && !d.Id.StartsWith("LP3", StringComparison.Ordinal));
        return world;
    }

    private static void Each(PolicyWorld world, Action<PolicyWorld, ConnectivityMap, Party, Party> check)
    {
        ConnectivityMap map = world.Map();
        Party[] ends = [.. world.Facts.Workloads.Select(Party.Of)];
        foreach (Party from in ends)
        {
            foreach (Party to in ends.Where(to => to.Workload != from.Workload))
            {
                check(world, map, from, to);
            }
        }
    }

    // Sets that ask for the addresses of the ends may do so in different words; they are equal for the addresses that the ends have.
    private static void CheckPair(PolicyWorld world, ConnectivityMap map, Party from, Party to)
    {
        foreach (IpAddress source in from.Workload!.Addresses)
        {
            foreach (IpAddress destination in to.Workload!.Addresses.Where(d => d.IsV6 == source.IsV6))
            {
                TrafficBounds alone = Given(world.Allowed(from, to)), mapped = Given(map.Allowed(from.ToString(), to.ToString()));
                Assert.True(alone == mapped, $"{from} -> {to}: alone {alone}, in the map {mapped}");
                alone = Given(world.AllowedBy(LayerKind.Mesh, from, to));
                mapped = Given(map.AllowedBy(LayerKind.Mesh, map.ClassOf(from.ToString())!, map.ClassOf(to.ToString())!));
                Assert.True(alone == mapped, $"{from} -> {to} in the mesh: alone {alone}, in the map {mapped}");

                TrafficBounds Given(TrafficBounds bounds) => new(
                    bounds.Certain.GivenSource(source).GivenDestination(destination), bounds.Possible.GivenSource(source).GivenDestination(destination));
            }
        }
    }

    private static void CheckConnections(PolicyWorld world, ConnectivityMap map, Party from, Party to, Random random)
    {
        var connections = new RandomConnections(random);
        for (int i = 0; i < 40; i++)
        {
            bool outside = random.Next(5) == 0;
            IpAddress source = outside ? IpAddress.Parse(s_outside[random.Next(2)]) : from.Workload!.Addresses[0];
            Connection connection = connections.To(outside ? Party.Outside : from, source, to, to.Workload!.Addresses[0]);
            TrafficBounds allowed = outside ? map.Allowed(map.ClassOf(source)!, map.ClassOf(to.ToString())!) : map.Allowed(from.ToString(), to.ToString());
            Assert.True(
                TruthOf(world.Decide(connection)) == allowed.Test(connection),
                $"{connection}: the policies say {world.Decide(connection)}, the set {allowed}");
        }
    }

    private static Truth TruthOf(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => Truth.True,
        Outcome.Denied => Truth.False,
        _ => Truth.Unknown,
    };
}
