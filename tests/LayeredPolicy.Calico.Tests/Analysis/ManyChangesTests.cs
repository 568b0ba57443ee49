using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Analysis;

public sealed class ManyChangesTests
{
    // More changes than what a network keeps of policies that are gone.
    private const int Changes = 1_200;

    [Fact]
    public void A_world_after_very_many_changes_is_the_world_compiled_from_nothing()
    {
        var world = PolicyWorld.Create(Manifests.Parse(Pod("web") + Pod("db") + Pod("job")), CalicoLayer.Instance);
        for (int i = 0; i < Changes; i++)
        {
            world = world.With(new WorldChange { Put = Policy(8000 + i) }).After;
        }

        var fresh = PolicyWorld.Create(world.Manifests, CalicoLayer.Instance);
        foreach (Workload from in world.Facts.Workloads)
        {
            foreach (Workload to in world.Facts.Workloads)
            {
                PartyPair pair = new(Party.Of(from), Party.Of(to), null);
                Assert.Equal(fresh.Layers[0].Allowed(pair), world.Layers[0].Allowed(pair));
            }
        }

        Assert.Equal("TCP 9199", world.Map().Allowed("shop/web", "shop/db").ToString());
        Assert.Equal("no change", SemanticDiff.Between(world, fresh).ToString());
    }

    private static string Pod(string app) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: {{app}}, namespace: shop, labels: {app: {{app}} } }
        spec: {nodeName: node-1, containers: [{name: main, image: x}] }
        status: {phase: Running, podIP: 10.0.0.{{(int)app[0] - 96}} }
        ---

        """;

    private static Manifests Policy(int port) => Manifests.Parse($$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: db, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: db} }
          ingress:
          - from: [{podSelector: {matchLabels: {app: web} } }]
            ports: [{protocol: TCP, port: {{port}} }]
        """);
}
