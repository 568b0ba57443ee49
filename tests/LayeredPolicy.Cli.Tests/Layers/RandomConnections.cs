using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Tests.Layers;

/// <summary>Random connections between the ends of a cluster, such as the rules of <see cref="RandomLayeredWorld"/> tell apart.</summary>
internal sealed class RandomConnections(Random random)
{
    private static readonly int[] s_ports = [80, 443, 8080, 9090, 15008, 15020];
    private static readonly IpAddress[] s_outside = [IpAddress.Parse("203.0.113.7"), IpAddress.Parse("198.51.100.1")];

    /// <summary>Connections between all workloads, and between each and addresses outside.</summary>
    public IEnumerable<Connection> Between(ClusterFacts facts, int each)
    {
        foreach (Workload to in facts.Workloads)
        {
            for (int i = 0; i < each; i++)
            {
                yield return To(Party.Outside, s_outside[random.Next(s_outside.Length)], Party.Of(to), to.Addresses[0]);
                yield return To(Party.Of(to), to.Addresses[0], Party.Outside, s_outside[random.Next(s_outside.Length)]);
            }

            foreach (Workload from in facts.Workloads.Where(from => !ReferenceEquals(from, to)))
            {
                for (int i = 0; i < each; i++)
                {
                    yield return To(Party.Of(from), from.Addresses[0], Party.Of(to), to.Addresses[0]);
                }
            }
        }
    }

    /// <summary>A connection between two ends.</summary>
    public Connection To(Party source, IpAddress from, Party destination, IpAddress to)
    {
        bool http = random.Next(3) > 0, tcp = http || random.Next(3) > 0;
        return new()
        {
            Source = source,
            Destination = destination,
            SourceAddress = from,
            DestinationAddress = to,
            Protocol = tcp ? IpProtocol.Tcp : IpProtocol.Udp,
            SourcePort = 40000,
            DestinationPort = s_ports[random.Next(s_ports.Length)],
            IsOpaque = !http,
            Http = http ? Request() : null,
        };
    }

    private HttpRequest Request() => new(
        new[] { "GET", "POST", "PUT" }[random.Next(3)],
        new[] { "/", "/api/cart", "/api/x/cart", "/admin", "/admin/cart", "/cart" }[random.Next(6)])
    {
        Authority = new[] { "shop.example", "pay.example", "other" }[random.Next(3)],
        Headers = random.Next(2) == 0 ? [] : [new("x-a", random.Next(2) == 0 ? "x" : "yes")],
    };
}
