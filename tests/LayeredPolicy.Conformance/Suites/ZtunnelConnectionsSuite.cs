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
        var sets = new Dictionary<string, PairSets>(StringComparer.Ordinal);
        return testCase.GetProperty("connections").EnumerateArray().Select(c => symbolic ? JudgeSets(point, sets, c) : Judge(point, c)).FirstOrDefault(d => d is not null);
    }

    // The sets of a caller's traffic alone decide: whether it passes, and which policies say so.
    private static string? JudgeSets(ZtunnelPoint point, Dictionary<string, PairSets> known, JsonElement recorded)
    {
        Connection connection = ConnectionOf(recorded);
        if (!known.TryGetValue(connection.Principal ?? "", out PairSets? sets))
        {
            PartyPair pair = new(connection.Source, connection.Destination, connection.Principal);
            known[connection.Principal ?? ""] = sets = new(point.Allowed(pair), point.Decisions(pair));
        }

        TrafficExample seen = point.Project(connection)!;
        if (sets.Decisions.For(seen) is not [_, ..] entries)
        {
            return $"{recorded.GetProperty("id")}: the sets leave it open";
        }

        // A refused handshake comes before the policies, whose answer is recorded all the same.
        bool refused = entries[0].Stage == MeshStage.Tls;
        DecidedTraffic decided = entries[refused ? 1 : 0];
        var by = entries.Where(e => e.Outcome == decided.Outcome && e.Stage == decided.Stage && e.By is not null && decided.By is not null)
            .Select(e => e.By!.Resource.Namespace + "/" + e.By.Resource.Name).Distinct().Order(StringComparer.Ordinal);
        string expected = Expected(recorded.GetProperty("expect"));
        string actual = $"{(decided.Outcome == Outcome.Allowed ? "allow" : decided.Outcome == Outcome.Denied ? "deny" : "unknown")} by [{string.Join(", ", by)}]" +
            (refused ? " handshake reject" : "");
        if (expected != actual)
        {
            return $"{recorded.GetProperty("id")}: expected {expected}, got {actual} from the sets";
        }

        Truth passes = sets.Allowed.Test(seen);
        return passes == (!refused && decided.Outcome == Outcome.Allowed).ToTruth()
            ? null
            : $"{recorded.GetProperty("id")}: {actual} by the decisions, {passes} in the set of what passes";
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
        string expected = Expected(expect);
        string actual = $"{(verdict.Outcome == Outcome.Allowed ? "allow" : verdict.Outcome == Outcome.Denied ? "deny" : "unknown")} by [{string.Join(", ", verdict.Matching.Select(m => m.Namespace + "/" + m.Name))}]" +
            (point.AcceptsPeer(connection) ? "" : " handshake reject");
        bool decides = (point.Decide(connection) == Outcome.Allowed) == (verdict.Outcome == Outcome.Allowed && point.AcceptsPeer(connection));
        return expected == actual
            ? decides ? null : $"{recorded.GetProperty("id")}: the fast decision differs from the explained one"
            : $"{recorded.GetProperty("id")}: expected {expected}, got {actual}";
    }

    private static string Expected(JsonElement expect) => $"{expect.GetProperty("verdict")} by [{string.Join(", ", expect.GetProperty("by").EnumerateArray())}]" +
        (expect.TryGetProperty("handshake", out _) ? " handshake reject" : "");

    private sealed record PairSets(TrafficBounds Allowed, DecisionTable Decisions);
}
