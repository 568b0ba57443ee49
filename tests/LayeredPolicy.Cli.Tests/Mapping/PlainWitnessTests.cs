using LayeredPolicy.Calico;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Tests.Mapping;

public sealed class PlainWitnessTests
{
    [Fact]
    public void The_witness_of_a_stream_without_http_is_explained_as_one()
    {
        SemanticDiff diff = SemanticDiff.Between(World("{ to: [{ operation: { methods: ['*'] } }] }"), World("{}"));

        FlowChange change = Assert.Single(diff.Opened, static c => c.From.Name == "shop/a");
        Assert.True(change.IsCertain);
        Assert.Contains(change.Before, static s => s.Outcome == Outcome.Denied);
        Assert.All(change.After, static s => Assert.Equal(Outcome.Allowed, s.Outcome));
    }

    private static PolicyWorld World(string rule) => PolicyWorld.Create(
        Manifests.Parse($$"""
            { apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
            ---
            { apiVersion: v1, kind: Pod, metadata: { name: a, namespace: shop }, spec: { containers: [{ name: c }, { name: istio-proxy }] } }
            ---
            { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: shop, labels: { app: b } }, spec: { containers: [{ name: c, ports: [{ containerPort: 8080 }] }, { name: istio-proxy }] } }
            ---
            { apiVersion: security.istio.io/v1, kind: AuthorizationPolicy, metadata: { name: p, namespace: shop }, spec: { selector: { matchLabels: { app: b } }, rules: [{{rule}}] } }
            """),
        CalicoLayer.Instance, IstioLayer.Instance);
}
