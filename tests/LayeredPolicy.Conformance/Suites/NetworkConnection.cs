using System.Text.Json;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Reads a recorded flow of the network suites as a connection.</summary>
internal static class NetworkConnection
{
    /// <summary>The connection; pods are given by <c>namespace/name</c>.</summary>
    public static Connection Read(JsonElement flow, IReadOnlyDictionary<string, Workload> pods)
    {
        bool v6 = flow.GetProperty("ipFamily").GetInt32() == 6;
        (Party source, IpAddress from) = End(flow.GetProperty("from"), pods, v6);
        (Party destination, IpAddress to) = End(flow.GetProperty("to"), pods, v6);
        bool hasIcmp = flow.TryGetProperty("icmp", out JsonElement icmp);
        return new()
        {
            Source = source,
            SourceAddress = from,
            Destination = destination,
            DestinationAddress = to,
            Protocol = Protocol(flow.GetProperty("protocol").ToString()),
            SourcePort = Number(flow, "sourcePort"),
            DestinationPort = Number(flow, "port"),
            IcmpType = hasIcmp ? Number(icmp, "type") ?? 0 : null,
            IcmpCode = hasIcmp ? Number(icmp, "code") ?? 0 : null,
        };
    }

    /// <summary>The traffic of the connection, everything known, for a question to a set.</summary>
    public static TrafficExample Example(Connection connection) => new()
    {
        Protocol = connection.Protocol,
        SourcePort = connection.SourcePort,
        DestinationPort = connection.DestinationPort,
        IcmpType = connection.IcmpType,
        IcmpCode = connection.IcmpCode,
        SourceAddress = connection.SourceAddress,
        DestinationAddress = connection.DestinationAddress,
    };

    private static (Party Party, IpAddress Address) End(JsonElement end, IReadOnlyDictionary<string, Workload> pods, bool v6)
    {
        if (end.TryGetProperty("pod", out JsonElement pod))
        {
            Workload workload = pods[pod.GetString()!];
            return (Party.Of(workload), workload.Addresses.First(a => a.IsV6 == v6));
        }

        IpAddress address = IpAddress.Parse(end.GetProperty("ip").GetString()!);
        return (end.TryGetProperty("host", out JsonElement node) ? Party.OfNode(node.GetString()!) : Party.Outside, address);
    }

    private static IpProtocol Protocol(string text) =>
        IpProtocol.TryParse(text, out IpProtocol protocol) ? protocol : throw new FormatException($"'{text}' is not a protocol");

    private static int? Number(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : null;
}
