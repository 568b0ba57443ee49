namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>
/// A seeded cluster of pods and Kubernetes network policies: applications of about ten pods in namespaces of about fifty; a policy selects
/// one application, always for ingress and in three of ten cases for egress, with one to three rules of one or two peers and some ports.
/// </summary>
internal sealed class GeneratedCluster
{
    private static readonly string[] s_tiers = ["frontend", "backend", "cache", "db", "batch"];
    private static readonly string[] s_environments = ["prod", "staging", "dev"];
    /// <summary>The ports that policies open.</summary>
    public static readonly int[] Ports =
        [80, 443, 8080, 8443, 9090, 3000, 5000, 5432, 3306, 6379, 27017, 9200, 5672, 9092, 2181, 53, 25, 22, 8000, 8081];

    private readonly SplitMix _random;
    private readonly List<(string Name, string Environment)> _namespaces = [];
    private readonly List<App> _apps = [];

    public GeneratedCluster(int pods, int policies, ulong seed)
    {
        _random = new(seed);
        Pods = pods;
        Policies = policies;
        for (int i = 0; i < Math.Max(4, pods / 50); i++)
        {
            _namespaces.Add(($"ns-{i}", _random.Pick(s_environments)));
        }
    }

    public int Pods { get; }

    public int Policies { get; }

    /// <summary>The applications made so far, in the order of their pods. Known once the objects are written.</summary>
    public IReadOnlyList<App> Apps => _apps;

    /// <summary>The names of the namespaces.</summary>
    public IReadOnlyList<string> Namespaces => [.. _namespaces.Select(static n => n.Name)];

    /// <summary>What is written into the spec of an application's pods beside its main container; nothing by default.</summary>
    public Func<App, (string Fields, string Containers)> InPods { get; init; } = static _ => ("", "");

    /// <summary>The objects, one JSON document each.</summary>
    public List<string> ToJson()
    {
        var documents = new List<string>();
        foreach ((string name, string environment) in _namespaces)
        {
            documents.Add(Json($"~'apiVersion':'v1','kind':'Namespace','metadata':~'name':'{name}','labels':~'env':'{environment}','kubernetes.io/metadata.name':'{name}'^^^"));
        }

        int pod = 0;
        while (pod < Pods)
        {
            var app = new App($"app-{_apps.Count}", _namespaces[_random.Below(_namespaces.Count)].Name, _random.Pick(s_tiers), $"team-{_random.Below(20)}");
            _apps.Add(app);
            for (int replicas = 1 + _random.Below(20); replicas > 0 && pod < Pods; replicas--, pod++)
            {
                documents.Add(Pod(app, pod));
            }
        }

        for (int i = 0; i < Policies; i++)
        {
            documents.Add(Policy(i));
        }

        return documents;
    }

    /// <summary>One more policy of the same kind, for edits.</summary>
    public string Policy(int number)
    {
        App target = _apps[_random.Below(_apps.Count)];
        bool egress = _random.Below(10) < 3;
        string types = egress ? "'Ingress','Egress'" : "'Ingress'";
        string outbound = egress ? $",'egress':[{Rules("to")}]" : "";
        return Json(
            $"~'apiVersion':'networking.k8s.io/v1','kind':'NetworkPolicy','metadata':~'name':'pol-{number}','namespace':'{target.Namespace}'^," +
            $"'spec':~'podSelector':~{Labels("app", target.Name)}^,'policyTypes':[{types}],'ingress':[{Rules("from")}]{outbound}^^");
    }

    // The templates write ~ ^ ' for { } " to stay readable inside interpolated strings.
    internal static string Json(string template) => template.Replace('~', '{').Replace('^', '}').Replace('\'', '"');

    private static string Labels(params string[] pairs) =>
        $"'matchLabels':~{string.Join(',', pairs.Chunk(2).Select(static p => $"'{p[0]}':'{p[1]}'"))}^";

    private static string Address(int pod) => $"10.{64 + (pod >> 16)}.{(pod >> 8) & 255}.{pod & 255}";

    private string Pod(App app, int pod) => Json(
        $"~'apiVersion':'v1','kind':'Pod','metadata':~'name':'{app.Name}-{pod}','namespace':'{app.Namespace}'," +
        $"'labels':~'app':'{app.Name}','tier':'{app.Tier}','team':'{app.Team}'^^," +
        $"'spec':~'nodeName':'node-{pod % 50}',{InPods(app).Fields}'containers':[~'name':'main','ports':[~'containerPort':8080^]^{InPods(app).Containers}]^," +
        $"'status':~'phase':'Running','podIP':'{Address(pod)}','podIPs':[~'ip':'{Address(pod)}'^]^^");

    private string Rules(string direction) => string.Join(',', Enumerable.Range(0, 1 + _random.Below(3)).Select(_ =>
    {
        string peers = string.Join(',', Enumerable.Range(0, 1 + _random.Below(2)).Select(_ => Peer()));
        string ports = string.Join(',', Enumerable.Range(0, 1 + _random.Below(3)).Select(_ => $"~'port':{_random.Pick(Ports)}^"));
        return $"~'{direction}':[{peers}],'ports':[{ports}]^";
    }));

    private string Peer()
    {
        App app = _apps[_random.Below(_apps.Count)];
        return _random.Below(5) switch
        {
            0 => $"~'podSelector':~{Labels("app", app.Name)}^^",
            1 => $"~'namespaceSelector':~^,'podSelector':~{Labels("team", app.Team, "tier", app.Tier)}^^",
            2 => $"~'namespaceSelector':~{Labels("env", _random.Pick(s_environments))}^,'podSelector':~{Labels("tier", app.Tier)}^^",
            3 => $"~'namespaceSelector':~{Labels("kubernetes.io/metadata.name", app.Namespace)}^^",
            _ => $"~'namespaceSelector':~{Labels("kubernetes.io/metadata.name", app.Namespace)}^,'podSelector':~{Labels("app", app.Name)}^^",
        };
    }

    internal sealed record App(string Name, string Namespace, string Tier, string Team);
}
