using System.Text.Json;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>ztunnel's policy check over what istiod converts for it.</summary>
internal sealed class ZtunnelConnectionsSuite : Suite
{
    public override string Name => "ztunnel-connections";

    public override bool HasSymbolic => true;

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        JsonElement workload = testCase.GetProperty("workload");
        MeshSettings settings = MeshCases.Settings(testCase.GetProperty("mesh"));
        ZtunnelPoint point = MeshPolicies.Read(MeshCases.Objects(testCase), settings).Ztunnel(new()
        {
            Namespace = workload.GetProperty("namespace").GetString()!,
            Name = workload.GetProperty("name").GetString()!,
            Labels = MeshCases.Labels(workload),
        });
        return testCase.GetProperty("connections").EnumerateArray().Select(c => symbolic ? JudgeSet(point, c) : Judge(point, c)).FirstOrDefault(d => d is not null);
    }

    // The set of a caller's traffic either holds the connection or not; addresses and ports are all known.
    private static string? JudgeSet(ZtunnelPoint point, JsonElement recorded)
    {
        Connection connection = ConnectionOf(recorded);
        JsonElement expect = recorded.GetProperty("expect");
        Truth expected = (expect.GetProperty("verdict").GetString() == "allow" && !expect.TryGetProperty("handshake", out _)).ToTruth();
        Truth actual = point.Allowed(new(connection.Source, connection.Destination, connection.Principal)).Test(connection);
        return expected == actual ? null : $"{recorded.GetProperty("id")}: expected {expected} in the set, got {actual}";
    }

    private static Connection ConnectionOf(JsonElement recorded)
    {
        JsonElement source = recorded.GetProperty("source");
        JsonElement destination = recorded.GetProperty("destination");
        return new()
        {
            Source = Party.Outside,
            Destination = Party.Outside,
            Protocol = IpProtocol.Tcp,
            SourceAddress = IpAddress.Parse(source.GetProperty("ip").GetString()!),
            DestinationAddress = IpAddress.Parse(destination.GetProperty("ip").GetString()!),
            DestinationPort = destination.GetProperty("port").GetInt32(),
            Principal = MeshCases.Text(source, "principal"),
        };
    }

    private static string? Judge(ZtunnelPoint point, JsonElement recorded)
    {
        Connection connection = ConnectionOf(recorded);
        MeshVerdict verdict = point.Authorize(connection);
        JsonElement expect = recorded.GetProperty("expect");
        string expected = $"{expect.GetProperty("verdict")} by [{string.Join(", ", expect.GetProperty("by").EnumerateArray())}]" +
            (expect.TryGetProperty("handshake", out _) ? " handshake reject" : "");
        string actual = $"{(verdict.Outcome == Outcome.Allowed ? "allow" : verdict.Outcome == Outcome.Denied ? "deny" : "unknown")} by [{string.Join(", ", verdict.Matching.Select(m => m.Namespace + "/" + m.Name))}]" +
            (point.AcceptsPeer(connection) ? "" : " handshake reject");
        bool decides = (point.Decide(connection) == Outcome.Allowed) == (verdict.Outcome == Outcome.Allowed && point.AcceptsPeer(connection));
        return expected == actual
            ? decides ? null : $"{recorded.GetProperty("id")}: the fast decision differs from the explained one"
            : $"{recorded.GetProperty("id")}: expected {expected}, got {actual}";
    }
}
