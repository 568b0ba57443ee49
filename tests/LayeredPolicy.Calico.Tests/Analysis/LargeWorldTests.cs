using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Analysis;

/// <summary>Clusters with so many classes of pods that maps and changes are worked out in another way.</summary>
public sealed class LargeWorldTests
{
    private const int Apps = 450;

    private static readonly Manifests s_manifests = Manifests.Parse(string.Join("\n---\n", Enumerable.Range(0, Apps).SelectMany(static i => (string[])[Pod(i, 0), Pod(i, 1), Policy($"app-{i}", i, (i * 7) + 1, 8000 + (i % 5))])));
    private static readonly PolicyWorld s_world = PolicyWorld.Create(s_manifests, CalicoLayer.Instance);

    [Fact]
    public void The_large_map_says_of_each_pair_what_its_own_set_says()
    {
        ConnectivityMap map = s_world.Map();
        Assert.True(map.Classes.Length > Apps);
        for (int i = 0; i < Apps; i += 11)
        {
            for (int j = 0; j < Apps; j += 7)
            {
                Workload from = s_world.Facts.Workloads[2 * i], to = s_world.Facts.Workloads[(2 * j) + 1];
                Assert.Equal(s_world.Layers[0].Allowed(new(Party.Of(from), Party.Of(to), null)), map.Allowed(from.ToString(), to.ToString()));
            }
        }
    }

    [Fact]
    public void The_large_map_counts_the_pairs_between_which_something_passes()
    {
        ConnectivityMap map = s_world.Map();
        long expected = 0;
        foreach (EndpointClass from in map.Classes)
        {
            foreach (EndpointClass to in map.Classes)
            {
                expected += map.Allowed(from, to).Possible.IsEmpty ? 0 : (from.Workloads.Length * to.Workloads.Length) - (from == to ? from.Workloads.Length : 0);
            }
        }

        Assert.Equal(expected, map.ReachablePairs);
    }

    [Fact]
    public void The_outside_is_cut_by_the_networks_of_policies_in_a_large_map()
    {
        PolicyWorld world = s_world.With(new WorldChange { Put = Manifests.Parse(FromNetwork("app-3", 3, "192.0.2.0/24")) }).After;
        ConnectivityMap map = world.Map();
        Assert.Equal(2, map.Classes.Count(static c => c.IsOutside));
        EndpointClass pod = map.ClassOf("shop/app-3-0")!;
        Assert.Equal("TCP 9000", map.Allowed(map.ClassOf(IpAddress.Parse("192.0.2.9"))!, pod).ToString());
        Assert.True(map.Allowed(map.ClassOf(IpAddress.Parse("198.51.100.1"))!, pod).Possible.IsEmpty);
    }

    [Fact]
    public void A_change_of_one_policy_tells_exactly_what_two_maps_tell()
    {
        PolicyWorld world = s_world;
        foreach (WorldChange change in (WorldChange[])
        [
            new() { Put = Manifests.Parse(Policy("app-5", 5, 77, 9999)) },
            new() { Put = Manifests.Parse(Policy("extra", 9, 10, 8001)) },
            new() { Remove = [new("networking.k8s.io", "v1", "NetworkPolicy", "shop", "app-12")] },
            new() { Put = Manifests.Parse(FromNetwork("app-3", 3, "192.0.2.0/24")) },
            new() { Put = Manifests.Parse(FromNetwork("app-4", 4, "192.0.2.0/24")) },
            new() { Remove = [new("networking.k8s.io", "v1", "NetworkPolicy", "shop", "app-3"), new("networking.k8s.io", "v1", "NetworkPolicy", "shop", "none")] },
        ])
        {
            world = Edited(world, change);
        }
    }

    [Fact]
    public void Worlds_made_of_one_world_by_different_changes_tell_their_own_differences()
    {
        PolicyWorld one = s_world, other = s_world;
        for (int round = 0; round < 3; round++)
        {
            one = Edited(one, new() { Put = Manifests.Parse(Policy($"one-{round % 2}", 20 + round, 30 + round, 7000 + round)) });
            other = Edited(other, new() { Put = Manifests.Parse(round == 2 ? FromNetwork("other", 60, "192.0.2.0/24") : Egress($"other-{round % 2}", 60 + round, 70 + round)) });
            Edited(s_world, new() { Put = Manifests.Parse(Egress("third", 90 + round, 95 + round)), Remove = [new("networking.k8s.io", "v1", "NetworkPolicy", "shop", $"app-{round}")] });
        }
    }

    [Fact]
    public void A_change_that_changes_no_flow_has_no_pairs()
    {
        SemanticDiff diff = s_world.With(new WorldChange { Put = Manifests.Parse(Policy("again", 5, 36, 8000)) }).Diff;
        Assert.Equal("no change", diff.ToString());
        Assert.True(diff.IsEmpty);
    }

    [Fact]
    public void A_change_of_policies_tells_also_what_it_opens_and_closes_to_the_ingress_controller()
    {
        int[] reached = [3, 5, 9, 12, 20];
        string ingresses = string.Join("\n---\n", reached.SelectMany(static i => (string[])
        [
            $"{{apiVersion: v1, kind: Service, metadata: {{name: app-{i}, namespace: shop}}, spec: {{selector: {{app: app-{i}}}, ports: [{{port: 80, targetPort: 8001}}]}}}}",
            $"{{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {{name: app-{i}, namespace: shop}}, spec: {{defaultBackend: {{service: {{name: app-{i}, port: {{number: 80}}}}}}}}}}",
        ]));
        PolicyWorld world = PolicyWorld.Create(Manifests.Combine(s_manifests, Manifests.Parse(ingresses)), CalicoLayer.Instance);
        foreach ((WorldChange change, int opened, int closed) in ((WorldChange, int, int)[])
        [
            (new() { Remove = [new("networking.k8s.io", "v1", "NetworkPolicy", "shop", "app-12")] }, 2, 0),
            (new() { Put = Manifests.Parse(FromEdge("edge", 5)) }, 2, 0),
            (new() { Put = Manifests.Parse(Policy("app-7", 7, 8, 8001)) }, 0, 0),
            (new() { Put = Manifests.Parse(FromNetwork("app-3", 3, "192.0.2.0/24")) }, 0, 0),
            (new() { Put = Manifests.Parse(Policy("app-12", 12, 1, 8003)), Remove = [new("networking.k8s.io", "v1", "NetworkPolicy", "shop", "edge")] }, 0, 4),
        ])
        {
            WorldEdit edit = world.With(change);
            PairChange[] pairs = [.. edit.Diff.Pairs.Where(static p => p.From.IsIngressController)];
            Assert.Equal(
                Told(SemanticDiff.Between(world, PolicyWorld.Create(edit.After.Manifests, CalicoLayer.Instance)).Pairs.Where(static p => p.From.IsIngressController)),
                Told(pairs));
            Assert.Equal(opened, pairs.Where(static p => p.After.Possible.Contains(p.Before.Possible)).Sum(static p => p.To.Workloads.Length));
            Assert.Equal(closed, pairs.Where(static p => p.Before.Possible.Contains(p.After.Possible)).Sum(static p => p.To.Workloads.Length));
            world = edit.After;
        }
    }

    private static string[] Told(IEnumerable<PairChange> pairs) =>
        [.. pairs.SelectMany(static p => p.To.Workloads.Select(w => $"{p.From} {w} {p.Before} {p.After}")).Order(StringComparer.Ordinal)];

    private static PolicyWorld Edited(PolicyWorld world, WorldChange change)
    {
        WorldEdit edit = world.With(change);
        Assert.NotEmpty(edit.Diff.Pairs);
        Assert.Equal(Lines(SemanticDiff.Between(world, PolicyWorld.Create(edit.After.Manifests, CalicoLayer.Instance))), Lines(edit.Diff));
        return edit.After;
    }

    // Each single pair of workloads, whichever classes the difference was told in.
    private static string[] Lines(SemanticDiff diff) =>
    [
        .. diff.Opened.Concat(diff.Closed).SelectMany(static c =>
            from source in Names(c.From)
            from destination in Names(c.To)
            where source != destination
            select $"{c.Kind} {source} {destination} {c.Traffic} {c.IsCertain} {string.Join(',', c.Responsible)}").Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Names(EndpointClass end) => end.Workloads.IsEmpty ? [end.Name] : end.Workloads.Select(static w => w.ToString());

    private static string Pod(int app, int replica) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: app-{{app}}-{{replica}}, namespace: shop, labels: {app: app-{{app}} } }
        spec: {nodeName: node-1, containers: [{name: main, image: x}] }
        status: {phase: Running, podIP: 10.0.{{app >> 7}}.{{((app & 127) * 2) + replica}} }
        """;

    private static string FromEdge(string name, int app) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: {{name}}, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: app-{{app}} } }
          ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: edge} } }]}]
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

    private static string Egress(string name, int app, int to) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: {{name}}, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: app-{{app}} } }
          policyTypes: [Egress]
          egress:
          - to: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [app-{{to}}, app-{{to + 1}}, app-{{app}}]}] } }]
        """;

    private static string FromNetwork(string name, int app, string network) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: {{name}}, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: app-{{app}} } }
          ingress:
          - from: [{ipBlock: {cidr: {{network}} } }]
            ports: [{protocol: TCP, port: 9000}]
        """;
}
