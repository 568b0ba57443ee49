using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Conformance.Suites;

/// <summary>Requests through a real Envoy that istiod configured: verdict, layer, status, deciding policy and rule.</summary>
internal sealed class MeshRequestsSuite : Suite
{
    private static readonly Dictionary<string, PortProtocol> s_protocols = new(StringComparer.Ordinal)
    {
        ["http"] = PortProtocol.Http,
        ["tcp"] = PortProtocol.Tcp,
        ["auto"] = PortProtocol.Auto,
    };

    public override string Name => "mesh-requests";

    public override bool HasSymbolic => true;

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        EnforcementPoint point = Point(testCase);
        var sets = new Dictionary<string, PairSets>(StringComparer.Ordinal);
        foreach (JsonElement request in testCase.GetProperty("requests").EnumerateArray())
        {
            if ((symbolic ? JudgeSets(point, sets, request) : Judge(point, request)) is { } mismatch)
            {
                return $"[{string.Join(',', testCase.GetProperty("tags").EnumerateArray())}] {request.GetProperty("id")}: {mismatch}";
            }
        }

        return null;
    }

    private static EnforcementPoint Point(JsonElement testCase)
    {
        JsonElement workload = testCase.GetProperty("workload");
        var policies = MeshPolicies.Read(MeshCases.Objects(testCase), MeshCases.Settings(testCase.GetProperty("mesh")));
        var target = new ProxyTarget
        {
            Namespace = workload.GetProperty("namespace").GetString()!,
            Name = workload.GetProperty("name").GetString()!,
            Labels = MeshCases.Labels(workload),
            Ports = [.. workload.GetProperty("ports").EnumerateArray().Select(p =>
                new ProxyPort(p.GetProperty("port").GetInt32(), s_protocols[p.GetProperty("protocol").GetString()!]))],
        };
        return testCase.GetProperty("point").GetString() switch
        {
            "gateway" => policies.Gateway(target with { Ports = [new(8080, PortProtocol.Http)] }),
            "waypoint" => policies.Waypoint(target, testCase.TryGetProperty("service", out JsonElement service)
                ? new(service.GetProperty("namespace").GetString()!, service.GetProperty("name").GetString()!)
                : null),
            _ => policies.Sidecar(target),
        };
    }

    private static string? Judge(EnforcementPoint point, JsonElement recorded)
    {
        Connection connection = Connection(recorded);
        MeshVerdict verdict = point.Explain(connection);
        if (point.Decide(connection) != verdict.Outcome)
        {
            return $"the fast decision differs from the explained one, {verdict.Outcome}";
        }

        JsonElement expect = recorded.GetProperty("expect");
        string expected = Expected(expect);
        bool onHttp = verdict.HttpStatus is not null || verdict.ForwardedPath is not null;
        string actual = Line(
            TextOf(verdict.Outcome),
            TextOf(verdict.Stage),
            verdict.Outcome == Outcome.Allowed && connection.Http is not null ? 200 : verdict.HttpStatus,
            verdict.Stage == MeshStage.Authorization ? PolicyOf(verdict.By) ?? "none" : onHttp ? PolicyOf(verdict.By) : null,
            verdict.Stage == MeshStage.Authorization || onHttp ? verdict.By?.Index : null);
        if (expected != actual)
        {
            return $"expected {expected} ({MeshCases.Text(expect, "details")}), got {actual} ({verdict.Reason})";
        }

        string? forwarded = MeshCases.Text(expect, "forwardedPath");
        return forwarded is null || forwarded == verdict.ForwardedPath ? null : $"forwarded path: expected {forwarded}, got {verdict.ForwardedPath}";
    }

    // The point says what its rules see of the request, and the sets alone decide: whether it passes, and who says so.
    private static string? JudgeSets(EnforcementPoint point, Dictionary<string, PairSets> known, JsonElement recorded)
    {
        Connection connection = Connection(recorded);
        if (!known.TryGetValue(connection.Principal ?? "", out PairSets? sets))
        {
            PartyPair pair = new(connection.Source, connection.Destination, connection.Principal);
            known[connection.Principal ?? ""] = sets = new(point.Allowed(pair), point.Decisions(pair));
        }

        JsonElement expect = recorded.GetProperty("expect");
        TrafficExample? seen = point.Project(connection);
        string expected = Expected(expect);
        if (seen is null)
        {
            return expected == "deny http 400  " ? null : $"expected {expected}, but the text of the request is refused";
        }

        if (sets.Decisions.For(seen) is not [DecidedTraffic decided, ..])
        {
            return $"expected {expected}, but the sets leave it open";
        }

        bool onHttp = decided.HttpStatus is not null || (decided.Outcome == Outcome.Allowed && seen.Http?.Headers.Any(h => h.Name == ":path") == true);
        string actual = Line(
            TextOf(decided.Outcome),
            TextOf(decided.Stage),
            decided.Outcome == Outcome.Allowed && connection.Http is not null ? 200 : decided.HttpStatus,
            decided.Stage == MeshStage.Authorization ? PolicyOf(decided.By) ?? "none" : onHttp ? PolicyOf(decided.By) : null,
            decided.Stage == MeshStage.Authorization || onHttp ? decided.By?.Index : null);
        if (expected != actual)
        {
            return $"expected {expected}, got {actual} from the sets";
        }

        Truth passes = sets.Allowed.Test(seen);
        if (passes != (decided.Outcome == Outcome.Allowed).ToTruth())
        {
            return $"{decided.Outcome} by the decisions, {passes} in the set of what passes";
        }

        string? forwarded = MeshCases.Text(expect, "forwardedPath");
        string? target = seen.Http?.Headers.FirstOrDefault(h => h.Name == ":path").Value;
        return forwarded is null || forwarded == target ? null : $"forwarded path: expected {forwarded}, got {target}";
    }

    private static Connection Connection(JsonElement recorded)
    {
        JsonElement source = recorded.GetProperty("source");
        JsonElement destination = recorded.GetProperty("destination");
        HttpRequest? http = recorded.TryGetProperty("http", out JsonElement request) && request.ValueKind == JsonValueKind.Object ? Http(request) : null;
        return new()
        {
            Source = Party.Outside,
            Destination = Party.Outside,
            Protocol = IpProtocol.Tcp,
            SourceAddress = IpAddress.Parse(source.GetProperty("ip").GetString()!),
            DestinationAddress = IpAddress.Parse(destination.GetProperty("ip").GetString()!),
            DestinationPort = destination.GetProperty("port").GetInt32(),
            Principal = MeshCases.Text(source, "principal"),
            ServerName = MeshCases.Text(recorded, "sni"),
            Http = http,
            IsOpaque = http is null,
        };
    }

    private static HttpRequest Http(JsonElement http) => new(http.GetProperty("method").GetString()!, http.GetProperty("path").GetString()!)
    {
        IsHttp2 = http.GetProperty("version").GetString() == "2",
        Authority = http.GetProperty("authority").GetString(),
        Headers = [.. http.GetProperty("headers").EnumerateArray().Select(h => new HttpHeader(h[0].GetString()!, h[1].GetString()!))],
        Tokens = [.. http.GetProperty("tokens").EnumerateArray().Select(t => new RequestToken
        {
            Location = MeshCases.Text(t, "in") switch
            {
                "param" => TokenLocation.QueryParameter,
                "cookie" => TokenLocation.Cookie,
                _ => TokenLocation.Header,
            },
            Name = t.GetProperty("name").GetString()!,
            Prefix = MeshCases.Text(t, "prefix") ?? "",
            KeyId = MeshCases.Text(t, "key"),
            Fault = MeshCases.Text(t, "fault") is { } fault ? Enum.Parse<TokenFault>(fault, ignoreCase: true) : TokenFault.None,
            Claims = t.TryGetProperty("claims", out JsonElement claims) ? claims : default,
        })],
    };

    private static string Expected(JsonElement expect) => Line(
        expect.GetProperty("verdict").GetString()!,
        expect.GetProperty("layer").GetString()!,
        expect.TryGetProperty("status", out JsonElement status) ? status.GetInt32() : null,
        MeshCases.Text(expect, "policy"),
        expect.TryGetProperty("rule", out JsonElement rule) ? rule.GetInt32() : null);

    private static string TextOf(Outcome outcome) => outcome switch { Outcome.Allowed => "allow", Outcome.Denied => "deny", _ => "unknown" };

    private static string TextOf(MeshStage stage) => stage switch
    {
        MeshStage.Tls => "tls",
        MeshStage.Http => "http",
        MeshStage.Token => "jwt",
        MeshStage.Authorization => "rbac",
        _ => "app",
    };

    private static string? PolicyOf(RuleRef? rule) => rule is null ? null : rule.Resource.Namespace + "/" + rule.Resource.Name;

    private static string Line(string verdict, string layer, int? status, string? policy, int? rule) => $"{verdict} {layer} {status} {policy} {rule}";

    private sealed record PairSets(TrafficBounds Allowed, DecisionTable Decisions);
}
