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

    public override string? Judge(JsonElement testCase, bool symbolic)
    {
        EnforcementPoint point = Point(testCase);
        foreach (JsonElement request in testCase.GetProperty("requests").EnumerateArray())
        {
            if (Judge(point, request) is { } mismatch)
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
