using CsCheck;
using LayeredPolicy.Analysis;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Tests.Evaluation;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Analysis;

/// <summary>Whom an ingress controller reaches of which nothing is known, through Ingresses and Routes.</summary>
public sealed class IngressTests
{
    private const string Cluster =
        """
        NS shop {team: blue}
        POD shop/web {app: web} front 10.0.0.1 http 8080
        POD shop/api {app: api} front 10.0.0.2 http 9090
        POD shop/db {app: db} data 10.0.0.3 pg 5432

        """;

    private const string Objects =
        """

        ---
        { apiVersion: v1, kind: Service, metadata: { name: web, namespace: shop }, spec: { selector: { app: web }, ports: [{ name: http, port: 80, targetPort: http }, { name: dns, port: 53, protocol: UDP }] } }
        ---
        { apiVersion: v1, kind: Service, metadata: { name: api, namespace: shop }, spec: { selector: { app: api }, ports: [{ name: main, port: 80, targetPort: 9090 }, { name: side, port: 81, targetPort: 9091 }] } }
        ---

        """;

    public static TheoryData<string, string, string> Peers => new()
    {
        // What the rule of a NetworkPolicy asks of its peer; what certainly passes; what a missing fact decides.
        { "", "TCP 8080", "none" },
        { "from: [{namespaceSelector: {}}]", "TCP 8080", "none" },
        { "from: [{namespaceSelector: {}, podSelector: {}}]", "TCP 8080", "none" },
        { "from: [{namespaceSelector: {}}], ports: [{port: 8080}, {port: 22}]", "TCP 8080", "none" },
        { "from: [{namespaceSelector: {}}], ports: [{port: 22}]", "", "" },
        { "from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}}]", "none", "TCP 8080" },
        { "from: [{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: Exists}]}}]", "TCP 8080", "none" },
        { "from: [{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: DoesNotExist}]}}]", "", "" },
        { "from: [{podSelector: {matchLabels: {app: nginx}}}]", "none", "TCP 8080" },
        { "from: [{podSelector: {}}]", "none", "TCP 8080" },
        { "from: [{ipBlock: {cidr: 203.0.113.0/24}}]", "none", "TCP 8080" },
    };

    [Theory]
    [MemberData(nameof(Peers))]
    public void What_an_unknown_controller_may_send_is_what_the_policy_of_the_backend_lets_in(string rule, string certain, string undecided)
    {
        ConnectivityMap map = Map(
            $"KNP shop/p {{podSelector: {{matchLabels: {{app: web}}}}, ingress: [{{{rule}}}]}}",
            Ingress("defaultBackend: { service: { name: web, port: { number: 80 } } }"));

        ConnectivityEdge? edge = map.Edges.SingleOrDefault(static e => e.From.IsIngressController);

        Assert.Equal("ingress-controller", map.IngressController!.Name);
        Assert.Equal(certain, edge?.Traffic.Certain.ToString() ?? "");
        Assert.Equal(undecided, edge?.Traffic.Undecided.ToString() ?? "");
    }

    public static TheoryData<string, string> Backends => new()
    {
        { Ingress("defaultBackend: { service: { name: web, port: { name: http } } }"), "shop/web: TCP 8080" },
        { Ingress("rules: [{ host: a.example, http: { paths: [{ path: /, backend: { service: { name: api, port: { number: 81 } } } }] } }]"), "shop/api: TCP 9091" },
        { Ingress("rules: [{ http: { paths: [{ backend: { service: { name: web, port: { number: 80 } } } }, { backend: { service: { name: api, port: { name: main } } } }] } }]"), "shop/web: TCP 8080; shop/api: TCP 9090" },
        { Ingress("rules: [{ http: { paths: [{ backend: { service: { name: web, port: { number: 53 } } } }] } }]"), "" },
        { Ingress("rules: [{ http: { paths: [{ backend: { service: { name: gone, port: { number: 80 } } } }, { backend: { resource: { kind: Bucket, name: b } } }] } }, { host: b.example }]"), "" },
        { Ingress("backend: { serviceName: web, servicePort: http }", "networking.k8s.io/v1beta1"), "shop/web: TCP 8080" },
        { Ingress("rules: [{ http: { paths: [{ backend: { serviceName: api, servicePort: '81' } }] } }]", "extensions/v1beta1"), "shop/api: TCP 9091" },
        { Route("to: { kind: Service, name: api }"), "shop/api: TCP 9090-9091" },
        { Route("to: { name: api }, port: { targetPort: side }"), "shop/api: TCP 9091" },
        { Route("to: { kind: Service, name: api }, port: { targetPort: 9090 }"), "shop/api: TCP 9090" },
        { Route("to: { kind: Service, name: api }, port: { targetPort: 80 }"), "" },
        { Route("to: { kind: Service, name: web }, alternateBackends: [{ kind: Service, name: api, weight: 1 }, { kind: Other, name: db }], port: { targetPort: 9090 }"), "shop/api: TCP 9090" },
    };

    [Theory]
    [MemberData(nameof(Backends))]
    public void An_Ingress_or_a_Route_leads_to_the_ports_of_the_pods_behind_the_Services_that_it_names(string documents, string reached)
    {
        ConnectivityMap map = Map("", documents);

        Assert.Equal(reached, string.Join("; ", map.Edges.Where(static e => e.From.IsIngressController).Select(static e => $"{e.To}: {e.Traffic}")));
        Assert.Equal(reached.Length == 0, map.IngressController is null);
    }

    [Fact]
    public void Without_Ingresses_there_is_no_such_end_and_nobody_sends_to_it_where_there_is()
    {
        Assert.Null(Map("", "").IngressController);

        ConnectivityMap map = Map("", Ingress("defaultBackend: { service: { name: web, port: { number: 80 } } }"));
        EndpointClass controller = map.IngressController!;

        Assert.Same(controller, map.Classes[^1]);
        Assert.All(map.Classes, c => Assert.Equal(TrafficBounds.None, map.Allowed(c, controller)));
        Assert.Equal(6, map.ReachablePairs);
    }

    [Fact]
    public void Pods_that_policy_does_not_tell_apart_are_apart_where_only_one_is_behind_an_Ingress()
    {
        ConnectivityMap map = Map("", Ingress("defaultBackend: { service: { name: web, port: { number: 80 } } }"));

        Assert.Equal(["shop/web", "shop/{api, db}", "outside", "ingress-controller"], map.Classes.Select(static c => c.Name));
    }

    [Fact]
    public void Endpoints_that_somebody_lists_for_a_Service_without_a_selector_are_followed()
    {
        ConnectivityMap map = Map("", Ingress("defaultBackend: { service: { name: manual, port: { number: 80 } } }") +
            """

            ---
            { apiVersion: v1, kind: Service, metadata: { name: manual, namespace: shop }, spec: { ports: [{ port: 80 }] } }
            ---
            { apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, addressType: IPv4, metadata: { name: m-1, namespace: shop, labels: { kubernetes.io/service-name: manual } },
              endpoints: [{ addresses: [10.0.0.3] }, { addresses: [192.0.2.7] }], ports: [{ port: 5432, protocol: TCP }] }
            """);

        Assert.Equal("TCP 5432", Assert.Single(map.Edges, static e => e.From.IsIngressController).Traffic.ToString());
        Assert.Equal("shop/db", Assert.Single(map.Edges, static e => e.From.IsIngressController).To.Name);
    }

    [Fact]
    public void Policies_of_the_controller_itself_are_not_known_and_not_judged()
    {
        ConnectivityMap map = Map("GNP deny {types: [Egress]}", Ingress("defaultBackend: { service: { name: web, port: { number: 80 } } }"));

        Assert.Equal("TCP 8080", map.Allowed(map.IngressController!, map.ClassOf("shop/web")!).ToString());
        Assert.Equal(TrafficSet.None, map.Allowed("shop/api", "shop/web").Possible);
    }

    [Fact]
    public void What_is_undecided_says_that_it_depends_on_which_pod_the_controller_is()
    {
        ConnectivityMap map = Map(
            "KNP shop/p {podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: edge}}}]}]}",
            Ingress("defaultBackend: { service: { name: web, port: { number: 80 } } }"));

        Assert.StartsWith("which pod ingress-controller is, in which namespace and with which labels, is not known", Assert.Single(map.MissingFacts()), StringComparison.Ordinal);
        Assert.Contains("perhaps", string.Join(' ', map.Explain(map.IngressController!, map.ClassOf("shop/web")!).Steps.Select(static s => s.Reason + s.Outcome))
            .Replace("Unknown", "perhaps", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_tells_what_became_closed_to_the_controller_and_by_which_rule()
    {
        string ingress = Ingress("defaultBackend: { service: { name: web, port: { number: 80 } } }");
        PolicyWorld open = World("", ingress);
        PolicyWorld closed = World("KNP shop/p {podSelector: {}, ingress: [{from: [{podSelector: {}}], ports: [{port: 22}]}]}", ingress);

        FlowChange change = Assert.Single(SemanticDiff.Between(open, closed).Closed, static c => c.From.IsIngressController);
        Assert.Equal("shop/web", change.To.Name);
        Assert.Equal("TCP 8080", change.Traffic.ToString());
        Assert.Contains("shop/p", string.Join(' ', change.After.Select(static s => s.ToString() + s.Reason + string.Concat(s.PassedOver.Select(static p => p.Rule)))), StringComparison.Ordinal);
        Assert.False(open.IsEquivalentTo(closed));
        Assert.Single(SemanticDiff.Between(World("", ""), open).Opened, static c => c.From.IsIngressController && c.OfNewOrRemovedWorkload);
        Assert.Single(open.With(new WorldChange { Put = closed.Manifests }).Diff.Closed, static c => c.From.IsIngressController);
    }

    [Fact]
    public void Every_question_about_a_world_takes_the_controller_along()
    {
        const string admits = "KNP shop/front {podSelector: {matchLabels: {app: web}}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: edge}}}]}]}";
        const string denies = "KNP shop/deny {podSelector: {}, ingress: [{ports: [{port: 22}]}]}";
        string ingress = Ingress("defaultBackend: { service: { name: web, port: { number: 80 } } }");
        PolicyWorld world = World(admits + "\n" + denies, ingress);
        PolicyWorld denying = World(denies, ingress);
        Manifests front = Manifests.Parse(ScenarioWorld.Yaml(admits, v6: false));

        // Nobody else is of team edge, so without the Ingress the policy changes no flow.
        Assert.Single(World(admits + "\n" + denies, "").FindRedundantPolicies(), static d => d.Id == "LP1706");
        Assert.DoesNotContain(world.FindRedundantPolicies(), static d => d.Id == "LP1706");
        Assert.False(denying.Contains(world));
        Assert.True(world.Contains(denying));
        Assert.True(World("", ingress).InterferenceOf(Manifests.Parse(ScenarioWorld.Yaml(denies, v6: false)), front).Opened is [{ From.IsIngressController: true }]);
        Assert.NotEmpty(BypassReport.For(world, "shop/api").Tables);
        Assert.Same(world.Exposure().IngressController!.Name, world.Map().IngressController!.Name);
    }

    [Fact]
    public void Whichever_pod_the_controller_turns_out_to_be_it_may_send_what_is_certain_and_no_more_than_what_is_possible() =>
        RandomNetwork.Worlds.Sample(Check, iter: LongRun.Times(60), print: static n => n.Lines);

    private static void Check(RandomNetwork network)
    {
        string services = string.Concat(network.Pods.Select(static p =>
            $"\n---\n{{ apiVersion: v1, kind: Service, metadata: {{ name: {p.Name}, namespace: {p.Namespace} }}, spec: {{ ports: [{{ port: 80 }}] }} }}" +
            $"\n---\n{{ apiVersion: v1, kind: Endpoints, metadata: {{ name: {p.Name}, namespace: {p.Namespace} }}, subsets: [{{ addresses: [{string.Join(", ", p.Addresses.Select(static a => $"{{ ip: '{a}' }}"))}], ports: [{{ port: 80 }}] }}] }}" +
            $"\n---\n{{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{ name: {p.Name}, namespace: {p.Namespace} }}, spec: {{ defaultBackend: {{ service: {{ name: {p.Name}, port: {{ number: 80 }} }} }} }} }}"));
        var manifests = Manifests.Parse(ScenarioWorld.Yaml(network.Lines, v6: false) + services);
        var world = PolicyWorld.Create(manifests, new CalicoLayer(new CalicoOptions { ObjectsAreComplete = true }));
        ConnectivityMap map = world.Map();
        var compiled = (CompiledNetwork)world.Layers[0];
        foreach (Workload to in world.Facts.Workloads)
        {
            TrafficBounds sent = map.Allowed(map.IngressController!, map.ClassOf(to.ToString())!);
            foreach (Workload from in world.Facts.Workloads.Where(w => w != to))
            {
                var connection = new Connection
                {
                    Source = Party.Of(from),
                    SourceAddress = from.Addresses[0],
                    Destination = Party.Of(to),
                    DestinationAddress = to.Addresses[0],
                    Protocol = IpProtocol.Tcp,
                    SourcePort = 40_000,
                    DestinationPort = 80,
                };
                Outcome letIn = compiled.Trace(connection, Direction.Ingress)?.Outcome ?? Outcome.Allowed;
                Assert.True(letIn != Outcome.Allowed || sent.Possible.Test(connection.ToExample()) == Truth.True, $"{from} -> {to} passes and the controller's is not possible: {sent}");
                Assert.True(letIn != Outcome.Denied || sent.Certain.Test(connection.ToExample()) == Truth.False, $"{from} -> {to} does not pass and the controller's is certain: {sent}");
            }
        }
    }

    private static string Ingress(string spec, string version = "networking.k8s.io/v1") =>
        Objects + $"{{ apiVersion: {version}, kind: Ingress, metadata: {{ name: front, namespace: shop }}, spec: {{ {spec} }} }}";

    private static string Route(string spec) =>
        Objects + $"{{ apiVersion: route.openshift.io/v1, kind: Route, metadata: {{ name: front, namespace: shop }}, spec: {{ {spec} }} }}";

    private static PolicyWorld World(string policies, string documents) =>
        PolicyWorld.Create(Manifests.Parse(ScenarioWorld.Yaml(Cluster + policies, v6: false) + documents), CalicoLayer.Instance);

    private static ConnectivityMap Map(string policies, string documents) => World(policies, documents).Map();
}
