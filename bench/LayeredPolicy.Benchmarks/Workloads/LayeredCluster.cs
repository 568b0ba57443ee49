namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>
/// A generated cluster whose applications are in a mesh, nine of ten with sidecars: a Service and a service account each, mutual TLS
/// everywhere but in one namespace, and authorization policies of which most select one application. Their conditions are drawn as those
/// of the authorization goals: identities mostly exact, methods, paths of all kinds, hosts, ports and exceptions.
/// </summary>
internal sealed class LayeredCluster(int pods, int networkPolicies, int authorizationPolicies, ulong seed)
{
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];
    private static readonly string[] s_areas = ["api", "v1", "v2", "admin", "orders", "users", "cart", "items", "search", "health"];
    private static readonly (string Name, int Port)[] s_ports = [("http", 8080), ("http-admin", 9090), ("tcp-store", 5432), ("web", 443), ("grpc", 5000)];

    private readonly SplitMix _random = new(seed);
    private readonly GeneratedCluster _cluster = new(pods, networkPolicies, seed)
    {
        InPods = static app => (
            IsMeshed(app) ? $"'serviceAccountName':'{app.Name}'," : "",
            IsMeshed(app) ? ",~'name':'istio-proxy','image':'istio/proxyv2'^" : ""),
    };

    /// <summary>The objects, one JSON document each.</summary>
    public List<string> ToJson()
    {
        List<string> documents = _cluster.ToJson();
        documents.AddRange(_cluster.Apps.Select(Service));
        documents.Add(GeneratedCluster.Json("~'apiVersion':'security.istio.io/v1','kind':'PeerAuthentication','metadata':~'name':'default','namespace':'istio-system'^,'spec':~'mtls':~'mode':'STRICT'^^^"));
        documents.Add(GeneratedCluster.Json(
            $"~'apiVersion':'security.istio.io/v1','kind':'PeerAuthentication','metadata':~'name':'default','namespace':'{_cluster.Namespaces[0]}'^,'spec':~'mtls':~'mode':'PERMISSIVE'^^^"));
        for (int i = 0; i < authorizationPolicies; i++)
        {
            documents.Add(Authorization(i));
        }

        return documents;
    }

    /// <summary>A request like those that the policies are about.</summary>
    public HttpRequest Request() => new(_random.Pick(s_methods), Path()) { Authority = Host() };

    private static bool IsMeshed(GeneratedCluster.App app) => !app.Name.EndsWith('9');

    private string Service(GeneratedCluster.App app)
    {
        string ports = string.Join(',', s_ports.Take(1 + _random.Below(s_ports.Length)).Select(static p => $"~'name':'{p.Name}','port':{p.Port}^"));
        return GeneratedCluster.Json(
            $"~'apiVersion':'v1','kind':'Service','metadata':~'name':'{app.Name}','namespace':'{app.Namespace}'^,'spec':~'selector':~'app':'{app.Name}'^,'ports':[{ports}]^^");
    }

    private string Authorization(int number)
    {
        int reach = _random.Below(100);
        GeneratedCluster.App app = App();
        bool denies = _random.Below(100) < 15;
        string rules = string.Join(',', Enumerable.Range(0, 1 + _random.Below(3)).Select(_ => Rule()));
        string ns = reach < 98 ? app.Namespace : "istio-system";
        string selector = reach < 85 ? $"'selector':~'matchLabels':~'app':'{app.Name}'^^," : "";
        string action = denies || reach >= 98 ? "DENY" : "ALLOW";
        return GeneratedCluster.Json(
            $"~'apiVersion':'security.istio.io/v1','kind':'AuthorizationPolicy','metadata':~'name':'authz-{number}','namespace':'{ns}'^,'spec':~{selector}'action':'{action}','rules':[{rules}]^^");
    }

    // Braces of path templates are written as < and >, for the templates of objects use the others.
    private string Rule()
    {
        GeneratedCluster.App caller = App();
        string source = _random.Below(100) switch
        {
            < 60 => $"'principals':['cluster.local/ns/{caller.Namespace}/sa/{caller.Name}']",
            < 80 => $"'principals':['cluster.local/ns/{caller.Namespace}/*']",
            _ => $"'namespaces':['{caller.Namespace}']",
        };
        var fields = new List<string>();
        if (_random.Below(100) < 70)
        {
            fields.Add($"'methods':['{_random.Pick(s_methods)}']");
        }

        string path = Path();
        fields.Add($"'paths':['{_random.Below(100) switch
        {
            < 45 => path,
            < 88 => path[..path.LastIndexOf('/')] + "/*",
            < 94 => "*" + path[path.LastIndexOf('/')..],
            _ => $"/{_random.Pick(s_areas)}/<*>/<**>",
        }}']");
        if (_random.Below(100) < 30)
        {
            fields.Add($"'hosts':['{(_random.Below(2) == 0 ? Host() : "*.example.com")}']");
        }

        if (_random.Below(100) < 15)
        {
            fields.Add($"'ports':['{s_ports[_random.Below(s_ports.Length)].Port}']");
        }

        if (_random.Below(100) < 5)
        {
            fields.Add("'notPaths':['/admin/*']");
        }

        return $"~'from':[~'source':~{source}^^],'to':[~'operation':~{string.Join(',', fields)}^^]^".Replace("<*", "{*").Replace("*>", "*}");
    }

    private GeneratedCluster.App App() => _cluster.Apps[_random.Below(_cluster.Apps.Count)];

    private string Host() => $"svc-{_random.Below(20)}.example.com";

    private string Path() => $"/{_random.Pick(s_areas)}/{_random.Pick(s_areas)}/{_random.Pick(s_areas)}/{_random.Below(50)}";
}
