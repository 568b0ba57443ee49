using System.Text;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>
/// Authorization policies and requests of a fixed seed: mostly exact identities, methods and paths, some prefixes, suffixes, templates,
/// hosts and ports, as policies of large meshes have them. Policies hold ten rules each.
/// </summary>
internal static class MeshWorkload
{
    private const int RequestCount = 4096;
    private const int Namespaces = 40;
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];
    private static readonly string[] s_areas = ["api", "v1", "v2", "admin", "orders", "users", "cart", "items", "search", "health"];

    /// <summary>The sidecar of a workload that all the policies reach.</summary>
    public static EnforcementPoint Sidecar(int rules)
    {
        var random = new Random(7);
        var yaml = new StringBuilder();
        for (int made = 0, policy = 0; made < rules; policy++)
        {
            yaml.Append("apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: { name: p").Append(policy).Append(", namespace: shop }\nspec:\n  rules:\n");
            for (int i = 0; i < 10 && made < rules; i++, made++)
            {
                yaml.Append("  - ").AppendJoin("\n    ", Rule(random)).Append('\n');
            }

            yaml.Append("---\n");
        }

        return MeshPolicies.Read(Manifests.Parse(yaml.ToString()), MeshSettings.Default)
            .Sidecar(new() { Namespace = "shop", Name = "server", Ports = [new(8080, PortProtocol.Http)] });
    }

    /// <summary>The requests; with <paramref name="miss"/> none of the paths matches any rule, so every rule has to be refuted.</summary>
    public static Connection[] Requests(bool miss)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, RequestCount).Select(_ => new Connection
        {
            Source = Party.Outside,
            Destination = Party.Outside,
            Protocol = IpProtocol.Tcp,
            SourceAddress = new((UInt128)(0x0A000000u + (uint)random.Next(65536)), false),
            DestinationPort = 8080,
            Principal = Principal(random),
            Http = new(s_methods[random.Next(s_methods.Length)], (miss ? "/none" : "") + Path(random)) { Authority = Host(random) },
        })];
    }

    private static IEnumerable<string> Rule(Random random)
    {
        int who = random.Next(100);
        yield return who < 60 ? $"from: [{{ source: {{ principals: ['{Principal(random)}'] }} }}]"
            : who < 80 ? $"from: [{{ source: {{ principals: ['cluster.local/ns/ns-{random.Next(Namespaces)}/*'] }} }}]"
            : $"from: [{{ source: {{ namespaces: [ns-{random.Next(Namespaces)}] }} }}]";
        var fields = new List<string>();
        if (random.Next(100) < 70)
        {
            fields.Add($"methods: [{s_methods[random.Next(s_methods.Length)]}]");
        }

        int path = random.Next(100);
        string text = Path(random);
        fields.Add($"paths: ['{(path < 45 ? text : path < 88 ? text[..text.LastIndexOf('/')] + "/*" : path < 94 ? "*" + text[text.LastIndexOf('/')..] : $"/{s_areas[random.Next(s_areas.Length)]}/{{*}}/{{**}}")}']");
        if (random.Next(100) < 30)
        {
            fields.Add($"hosts: ['{(random.Next(2) == 0 ? Host(random) : "*.example.com")}']");
        }

        if (random.Next(100) < 15)
        {
            fields.Add("ports: ['8080']");
        }

        if (random.Next(100) < 5)
        {
            fields.Add("notPaths: ['/admin/*']");
        }

        yield return $"to: [{{ operation: {{ {string.Join(", ", fields)} }} }}]";
    }

    private static string Principal(Random random) => $"cluster.local/ns/ns-{random.Next(Namespaces)}/sa/sa-{random.Next(10)}";

    private static string Host(Random random) => $"svc-{random.Next(20)}.example.com";

    private static string Path(Random random) =>
        $"/{s_areas[random.Next(s_areas.Length)]}/{s_areas[random.Next(s_areas.Length)]}/{s_areas[random.Next(s_areas.Length)]}/{random.Next(50)}";
}
