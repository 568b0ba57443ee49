using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Calico;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Packets through a real node: host endpoints, untracked, pre-DNAT and forward policy, answers and established connections.</summary>
internal sealed class NetworkPacketsSuite : Suite
{
    private static readonly HostInterface s_eth0 = new("eth0", [IpAddress.Parse("10.10.1.1"), IpAddress.Parse("fd10:1::1")]);
    private static readonly HostInterface s_eth1 = new("eth1", [IpAddress.Parse("10.10.2.1"), IpAddress.Parse("fd10:2::1")]);

    private static readonly ImmutableArray<Cidr> s_behindEth1 =
    [
        Cidr.Parse("10.10.2.0/24"), Cidr.Parse("198.51.100.0/24"), Cidr.Parse("fd10:2::/64"), Cidr.Parse("2001:db8:2::/64"),
    ];

    public override string Name => "network-packets";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        string mode = testCase.GetProperty("dataplane").GetString()!;
        return (mode != "nftables" ? Judge(testCase, CalicoDataplane.Iptables) : null) ?? (mode != "iptables" ? Judge(testCase, CalicoDataplane.Nftables) : null);
    }

    private static string? Judge(JsonElement testCase, CalicoDataplane dataplane)
    {
        var layer = new CalicoLayer(new CalicoOptions { Dataplane = dataplane, ObjectsAreComplete = true });
        var before = Phase.Of(layer, testCase.GetProperty("objects"));
        Phase after = testCase.TryGetProperty("update", out JsonElement update) ? Phase.Of(layer, update) : before;
        HashSet<string> servers = [.. testCase.GetProperty("flows").EnumerateArray().Select(f => Socket(f, "to", "port")).OfType<string>()];
        foreach (JsonElement flow in testCase.GetProperty("flows").EnumerateArray())
        {
            if (Socket(flow, "from", "sourcePort") is { } socket && servers.Contains(socket))
            {
                // The flows of a case run at once: a port on which the node serves cannot be the source port of another flow as well, so
                // that flow is never sent, whatever policy says: no request arrives and no answer comes.
                if (Unsent(flow.GetProperty("expect")) is { } wrong)
                {
                    return $"{flow.GetProperty("id")} {dataplane}: {wrong}";
                }

                continue;
            }

            string when = flow.TryGetProperty("when", out JsonElement value) ? value.GetString()! : "before";
            NodeVerdict verdict = when switch
            {
                "established" => after.Walk(flow, before.Walk(flow, ConnectionTracking.None).Tracking),
                "after" => after.Walk(flow, ConnectionTracking.None),
                _ => before.Walk(flow, ConnectionTracking.None),
            };
            if (Mismatch(flow.GetProperty("expect"), verdict) is { } mismatch)
            {
                return $"{flow.GetProperty("id")} {dataplane} {when}: {mismatch} ({string.Join("; ", verdict.Steps.Select(s => s.Point + " " + s.Outcome + ": " + s.Reason))})";
            }
        }

        return null;
    }

    private static string? Unsent(JsonElement expect) =>
        expect.GetProperty("verdict").GetString() == "allow" || (expect.TryGetProperty("reached", out JsonElement reached) && reached.GetBoolean())
            ? $"expected {expect}, and its source port is a server's, so it cannot be sent"
            : null;

    private static string? Socket(JsonElement flow, string end, string port) =>
        flow.TryGetProperty(port, out JsonElement number) ? $"{flow.GetProperty(end)} {flow.GetProperty("protocol")} {number} {flow.GetProperty("ipFamily")}" : null;

    private static string? Mismatch(JsonElement expect, NodeVerdict verdict)
    {
        bool allow = expect.GetProperty("verdict").GetString() == "allow";
        if (verdict.Outcome != (allow ? Outcome.Allowed : Outcome.Denied))
        {
            return $"expected {expect.GetProperty("verdict")}, got {verdict.Outcome}";
        }

        return expect.TryGetProperty("reached", out JsonElement reached) && reached.GetBoolean() != verdict.RequestArrives
            ? $"expected reached {reached}, got {verdict.RequestArrives}"
            : null;
    }

    private static HostInterface InterfaceOf(IpAddress address) => s_behindEth1.Any(n => n.Contains(address)) ? s_eth1 : s_eth0;

    private sealed record Phase(CompiledNetwork Network, IReadOnlyDictionary<string, Workload> Pods)
    {
        public static Phase Of(CalicoLayer layer, JsonElement objects)
        {
            Manifests manifests = Manifests.FromJson(objects.EnumerateArray());
            ClusterFacts facts = ClusterFacts.From(manifests);
            return new(layer.Compile(manifests, facts), facts.Workloads.ToDictionary(w => w.ToString(), StringComparer.Ordinal));
        }

        public NodeVerdict Walk(JsonElement flow, ConnectionTracking known)
        {
            Connection connection = NetworkConnection.Read(flow, Pods);
            bool toSelf = connection.Source.Node is not null && connection.Destination.Node is not null;
            var route = new NodeRoute
            {
                Node = "node1",
                SourceInterface = toSelf ? HostInterface.Loopback : Interface(connection.Source, connection.SourceAddress, connection.Destination, connection.DestinationAddress),
                DestinationInterface = toSelf ? HostInterface.Loopback : Interface(connection.Destination, connection.DestinationAddress, connection.Source, connection.SourceAddress),
            };
            if (flow.TryGetProperty("via", out JsonElement via))
            {
                var original = IpAddress.Parse(via.GetProperty("ip").GetString()!);
                route = route with
                {
                    OriginalDestination = original,
                    OriginalPort = via.GetProperty("port").GetInt32(),
                    UntranslatedInterface = connection.Source.Node is null ? null : s_eth0.Addresses.Concat(s_eth1.Addresses).Contains(original) ? HostInterface.Loopback : InterfaceOf(original),
                };
            }

            return Network.Walk(connection, route, known);
        }

        // The host's own side of a connection has no interface; the route names the one towards the other end.
        private static HostInterface? Interface(Party party, IpAddress? address, Party other, IpAddress? otherAddress) =>
            party.Workload is not null ? null
            : party.Node is null ? InterfaceOf(address!.Value)
            : other.Workload is not null ? null
            : InterfaceOf(otherAddress!.Value);
    }
}
