using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>
/// One row of a table: policies by their specs in YAML, a request in one line, and the verdict. The workload is <c>ns1/server</c> with
/// labels <c>app: server</c>, HTTP on 8080, TCP on 9090. A request line is the caller (<c>c1</c>, <c>c2</c>, <c>plain</c>, or an identity),
/// then <c>METHOD path</c> or <c>tcp</c>, then <c>key=value</c> words: <c>host</c>, <c>port</c>, <c>from</c>, <c>sni</c>, <c>http2</c>, or a header.
/// </summary>
internal static class Scenario
{
    /// <summary>The caller <c>c1</c>.</summary>
    public const string C1 = "cluster.local/ns/ns1/sa/a";

    /// <summary>The caller <c>c2</c>.</summary>
    public const string C2 = "cluster.local/ns/ns2/sa/a";

    /// <summary>The workload that is called.</summary>
    public static ProxyTarget Server { get; } = new()
    {
        Namespace = "ns1",
        Name = "server",
        Labels = new LabelSet { ["app"] = "server" },
        Ports = [new(8080, PortProtocol.Http), new(9090, PortProtocol.Tcp)],
    };

    /// <summary>Makes a document of a kind in <c>ns1</c> from its spec.</summary>
    public static string Document(string kind, string name, string spec, string ns = "ns1", string annotations = "{}") =>
        $"apiVersion: security.istio.io/v1\nkind: {kind}\nmetadata: {{ name: {name}, namespace: {ns}, annotations: {annotations} }}\nspec: {spec}\n---\n";

    /// <summary>Authorization policies <c>p0</c>, <c>p1</c> and so on from their specs.</summary>
    public static string Policies(params string[] specs) => string.Concat(specs.Select((s, i) => Document("AuthorizationPolicy", "p" + i, s)));

    /// <summary>Reads the policies.</summary>
    public static MeshPolicies Mesh(string documents, MeshSettings? settings = null)
    {
        var manifests = Manifests.Parse(documents);
        Assert.Empty(manifests.Diagnostics);
        return MeshPolicies.Read(manifests, settings ?? MeshSettings.Default);
    }

    /// <summary>The verdict of the point, after checking that all interpreters agree: <c>A</c>, <c>D</c> or <c>?</c>.</summary>
    public static string Verdict(EnforcementPoint point, string request)
    {
        Connection connection = Request(request);
        MeshVerdict verdict = point.Explain(connection);
        Assert.Equal(verdict.Outcome, point.Decide(connection));
        return verdict.Outcome switch { Outcome.Allowed => "A", Outcome.Denied => "D", _ => "?" };
    }

    /// <summary>Reads a request line.</summary>
    public static Connection Request(string line)
    {
        string[] words = line.Split(' ');
        bool tcp = words[1] == "tcp";
        var fields = words.Skip(tcp ? 2 : 3).Select(w => w.Split('=', 2)).ToLookup(w => w[0], w => w.ElementAtOrDefault(1) ?? "");
        string[] known = ["host", "port", "from", "sni", "http2", "token"];
        return new()
        {
            Source = Party.Outside,
            Destination = Party.Outside,
            Protocol = IpProtocol.Tcp,
            SourceAddress = IpAddress.Parse(fields["from"].FirstOrDefault() ?? "10.0.0.1"),
            DestinationAddress = IpAddress.Parse("10.0.0.9"),
            DestinationPort = int.Parse(fields["port"].FirstOrDefault() ?? (tcp ? "9090" : "8080"), CultureInfo.InvariantCulture),
            Principal = words[0] switch { "plain" => null, "c1" => C1, "c2" => C2, string identity => identity },
            ServerName = fields["sni"].FirstOrDefault(),
            IsOpaque = tcp,
            Http = tcp ? null : new HttpRequest(words[1], words[2])
            {
                Authority = fields["host"].FirstOrDefault() ?? "server.ns1",
                IsHttp2 = fields.Contains("http2"),
                Headers = [.. fields.Where(f => !known.Contains(f.Key)).SelectMany(f => f.Select(v => new HttpHeader(f.Key, v)))],
                Tokens = [.. fields["token"].Select(Token)],
            },
        };
    }

    // issuer,subject[,fault][,claims as JSON without braces and with ';' for ',' and '+' for a space]
    private static RequestToken Token(string text)
    {
        string[] parts = text.Split(',');
        string more = parts.Length > 3 ? "," + parts[3].Replace(';', ',').Replace('+', ' ') : "";
        string subject = parts[1].Length == 0 ? "" : $",\"sub\":\"{parts[1]}\"";
        return new()
        {
            Fault = parts.Length > 2 && parts[2].Length > 0 ? Enum.Parse<TokenFault>(parts[2]) : TokenFault.None,
            Claims = JsonDocument.Parse($"{{\"iss\":\"{parts[0]}\"{subject}{more}}}").RootElement,
        };
    }
}
