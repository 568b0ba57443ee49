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

    private int _decided;
    private int _left;

    public override string Name => "mesh-requests";

    public override bool HasSymbolic => true;

    public override string? Information => _decided + _left == 0 ? null : $"the sets decide {_decided} requests and leave {_left} open or aside";

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        EnforcementPoint point = Point(testCase);
        foreach (JsonElement request in testCase.GetProperty("requests").EnumerateArray())
        {
            if ((symbolic ? JudgeSet(point, request) : Judge(point, request)) is { } mismatch)
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
        string expected = Line(
            expect.GetProperty("verdict").GetString()!,
            expect.GetProperty("layer").GetString()!,
            expect.TryGetProperty("status", out JsonElement status) ? status.GetInt32() : null,
            MeshCases.Text(expect, "policy"),
            expect.TryGetProperty("rule", out JsonElement rule) ? rule.GetInt32() : null);
        bool onHttp = verdict.HttpStatus is not null || verdict.ForwardedPath is not null;
        string actual = Line(
            verdict.Outcome switch { Outcome.Allowed => "allow", Outcome.Denied => "deny", _ => "unknown" },
            verdict.Stage switch
            {
                MeshStage.Tls => "tls",
                MeshStage.Http => "http",
                MeshStage.Token => "jwt",
                MeshStage.Authorization => "rbac",
                _ => "app",
            },
            verdict.Outcome == Outcome.Allowed && connection.Http is not null ? 200 : verdict.HttpStatus,
            verdict.Stage == MeshStage.Authorization ? PolicyOf(verdict) ?? "none" : onHttp ? PolicyOf(verdict) : null,
            verdict.Stage == MeshStage.Authorization || onHttp ? verdict.By?.Index : null);
        if (expected != actual)
        {
            return $"expected {expected} ({MeshCases.Text(expect, "details")}), got {actual} ({verdict.Reason})";
        }

        string? forwarded = MeshCases.Text(expect, "forwardedPath");
        return forwarded is null || forwarded == verdict.ForwardedPath ? null : $"forwarded path: expected {forwarded}, got {verdict.ForwardedPath}";
    }

    // Sets know one trimmed value of a header, the path as forwarded, no tokens, and nothing of HTTP parsing; such requests are left aside.
    private string? JudgeSet(EnforcementPoint point, JsonElement recorded)
    {
        Connection connection = Connection(recorded);
        JsonElement expect = recorded.GetProperty("expect");
        if (Seen(connection, MeshCases.Text(expect, "forwardedPath")) is not { } seen || MeshCases.Text(expect, "layer") is "http" or "jwt")
        {
            _left++;
            return null;
        }

        Truth expected = (MeshCases.Text(expect, "verdict") == "allow").ToTruth();
        Truth actual = point.Allowed(new(connection.Source, connection.Destination, connection.Principal)).Test(seen);
        _decided += actual == Truth.Unknown ? 0 : 1;
        _left += actual == Truth.Unknown ? 1 : 0;
        return actual == expected || actual == Truth.Unknown
            ? null
            : $"expected {expected} in the set, got {actual}; {MeshCases.Text(expect, "layer")} {MeshCases.Text(expect, "policy")}";
    }

    private static Connection? Seen(Connection connection, string? forwarded)
    {
        if (connection.Http is not { } http)
        {
            return connection;
        }

        string path = forwarded ?? http.Path;
        bool plain = forwarded is not null || !(path.Contains('%') || path.Contains('\\') || path.Contains('#') || path.Contains("/.") || path.Contains("//"));
        bool single = http.Headers.GroupBy(h => h.Name.ToUpperInvariant()).All(g => g.Count() == 1);
        ImmutableArray<HttpHeader> headers = http.IsHttp2 ? http.Headers : [.. http.Headers.Select(h => h with { Value = h.Value.Trim(' ', '\t') })];
        return plain && single && http.Tokens.IsEmpty ? connection with { Http = http with { Path = path.Split('?')[0], Headers = headers } } : null;
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

    private static string? PolicyOf(MeshVerdict verdict) => verdict.By is { } by ? by.Resource.Namespace + "/" + by.Resource.Name : null;

    private static string Line(string verdict, string layer, int? status, string? policy, int? rule) => $"{verdict} {layer} {status} {policy} {rule}";
}
