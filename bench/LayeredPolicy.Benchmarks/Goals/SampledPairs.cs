using LayeredPolicy.Benchmarks.Workloads;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>Holds maps of generated clusters against the slow, obvious way: connection by connection, for pairs of pods chosen at random.</summary>
internal static class SampledPairs
{
    /// <summary>Throws when the map and the policies disagree about one of the sampled connections.</summary>
    public static void Check(PolicyWorld world, ConnectivityMap map, int pairs)
    {
        var random = new SplitMix(11);
        int pods = world.Facts.Workloads.Length;
        for (int i = 0; i < pairs; i++)
        {
            Workload from = world.Facts.Workloads[random.Below(pods)], to = world.Facts.Workloads[random.Below(pods)];
            int port = random.Below(2) == 0 ? 8080 : random.Below(65536);
            if (from != to && map.Allowed(from.ToString(), to.ToString()).Test(Connection(from, to, port)) != Allows(world, from, to, port))
            {
                throw new InvalidOperationException($"{from} to {to} port {port}: the map and the policies disagree");
            }
        }
    }

    /// <summary>What the policies say of one connection.</summary>
    public static Truth Allows(PolicyWorld world, Workload from, Workload to, int port) => (world.Decide(Connection(from, to, port)) == Outcome.Allowed).ToTruth();

    /// <summary>A connection between two pods.</summary>
    public static Connection Connection(Workload from, Workload to, int port) => new()
    {
        Source = Party.Of(from),
        Destination = Party.Of(to),
        SourceAddress = from.Addresses[0],
        DestinationAddress = to.Addresses[0],
        Protocol = IpProtocol.Tcp,
        SourcePort = 40000,
        DestinationPort = port,
    };
}
