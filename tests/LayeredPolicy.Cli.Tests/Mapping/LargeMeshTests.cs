using LayeredPolicy.Analysis;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Cli.Tests.Mapping;

/// <summary>Clusters of both layers with so many classes of pods that a change is not found by comparing maps.</summary>
public sealed class LargeMeshTests
{
    private const int Apps = 420;

    private static readonly IPolicyLayer[] s_layers = [CalicoLayer.Instance, IstioLayer.Instance];

    [Theory]
    [InlineData("disabled")]
    [InlineData("enabled")]
    public void A_change_of_a_network_policy_tells_exactly_what_two_maps_of_both_layers_tell(string injection)
    {
        var world = PolicyWorld.Create(Cluster(injection), s_layers);
        Assert.DoesNotContain(world.Diagnostics, static d => d.Severity == DiagnosticSeverity.Error);
        foreach (WorldChange change in (WorldChange[])
        [
            new() { Put = Manifests.Parse(Policy("extra", 7, 9, 8080)) },
            new() { Put = Manifests.Parse(Policy("app-7", 7, 11, 9090)) },
            new() { Remove = [new("networking.k8s.io", "v1", "NetworkPolicy", "shop", "app-8")] },
        ])
        {
            WorldEdit edit = world.With(change);
            Assert.Same(world.Layers[1], edit.After.Layers[1]);
            Assert.Equal(Lines(SemanticDiff.Between(world, PolicyWorld.Create(edit.After.Manifests, s_layers))), Lines(edit.Diff));
            Assert.NotEmpty(edit.Diff.Pairs);
            world = edit.After;
        }
    }

    [Fact]
    public void A_mesh_that_refuses_what_a_network_policy_opens_leaves_nothing_to_tell()
    {
        var world = PolicyWorld.Create(Cluster("enabled"), s_layers);
        SemanticDiff diff = world.With(new WorldChange { Put = Manifests.Parse(Policy("to-guarded", 3, 200, 8080)) }).Diff;
        Assert.DoesNotContain(diff.Opened, static c => c.To.Workloads.Any(static w => w.Name == "app-3"));
    }

    private static string[] Lines(SemanticDiff diff) =>
    [
        .. diff.Opened.Concat(diff.Closed).SelectMany(static c =>
            from source in c.From.IsOutside ? [c.From.Name] : c.From.Workloads.Select(static w => w.ToString())
            from destination in c.To.IsOutside ? [c.To.Name] : c.To.Workloads.Select(static w => w.ToString())
            where source != destination
            select $"{c.Kind} {source} {destination} {c.Traffic} {c.IsCertain}").Order(StringComparer.Ordinal),
    ];

    // App 3 admits only app 4, and every app has a network policy that admits the seventh after it.
    private static Manifests Cluster(string injection) => Manifests.Parse(string.Join("\n---\n", Enumerable.Range(0, Apps)
        .SelectMany(static i => (string[])[Pod(i), Policy($"app-{i}", i, i + 7, 8080)])
        .Prepend($$"""
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {istio-injection: {{injection}} } }
            """)
        .Append("""
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: {name: guarded, namespace: shop}
            spec:
              selector: {matchLabels: {app: app-3} }
              action: ALLOW
              rules: [{from: [{source: {principals: [cluster.local/ns/shop/sa/app-4]} }]}]
            """)));

    private static string Pod(int app) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: app-{{app}}, namespace: shop, labels: {app: app-{{app}} } }
        spec: {nodeName: node-1, serviceAccountName: app-{{app}}, containers: [{name: main, image: x}] }
        status: {phase: Running, podIP: 10.0.{{app >> 7}}.{{app & 127}} }
        """;

    private static string Policy(string name, int app, int from, int port) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: {{name}}, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: app-{{app}} } }
          ingress:
          - from: [{podSelector: {matchLabels: {app: app-{{from % Apps}} } } }]
            ports: [{protocol: TCP, port: {{port}} }]
        """;
}
