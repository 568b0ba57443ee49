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

    [Fact]
    public void Each_of_very_many_changes_tells_its_difference_also_where_all_is_compiled_anew()
    {
        var world = PolicyWorld.Create(Manifests.Parse(Pod("web") + Pod("db") + Pod("job")), CalicoLayer.Instance);
        world = world.With(new WorldChange { Put = Policy(8000) }).After;
        for (int i = 1; i < Changes; i++)
        {
            PolicyWorld before = world;
            world = world.With(new WorldChange { Put = Policy(8000 + (i / 2), i % 2 == 0 ? "web" : "job", i) }).After;
            PairChanges? changes = ((IBulkLayer)world.Layers[0]).ChangesSince(before.Layers[0]);
            Assert.NotNull(changes);
            Assert.Equal(2, changes.Cells.Length);
            foreach (PairCell cell in changes.Cells)
            {
                PartyPair pair = new(changes.Ends[cell.Source].Representative, changes.Ends[cell.Destination].Representative, null);
                Assert.Equal(before.Layers[0].Allowed(pair), changes.SetOf(cell.Before));
                Assert.Equal(world.Layers[0].Allowed(pair), changes.SetOf(cell.After));
            }
        }
    }

    private static string Pod(string app) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: {{app}}, namespace: shop, labels: {app: {{app}} } }
        spec: {nodeName: node-1, containers: [{name: main, image: x}] }
        status: {phase: Running, podIP: 10.0.0.{{(int)app[0] - 96}} }
        ---

        """;

    private static Manifests Policy(int port, string from = "web", int nobody = 0) => Manifests.Parse($$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: db, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: db} }
          ingress:
          - from: [{podSelector: {matchExpressions: [{key: app, operator: In, values: [{{from}}, nobody-{{nobody}}]}] } }]
            ports: [{protocol: TCP, port: {{port}} }]
        """);
}
