using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

namespace LayeredPolicy.Tests.Mapping;

public sealed class RedundantMeshRuleTests
{
    [Fact]
    public void A_rule_that_matters_to_a_workload_of_which_the_mode_is_not_known_is_not_redundant()
    {
        PolicyWorld world = PolicyWorld.Create(
            Manifests.Parse("""
                { apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { team: a, istio-injection: enabled } } }
                ---
                { apiVersion: v1, kind: Pod, metadata: { name: caller, namespace: elsewhere }, spec: { containers: [{ name: c }] } }
                ---
                { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: shop, labels: { app: b, istio.io/dataplane-mode: ambient, sidecar.istio.io/inject: 'false' } }, spec: { containers: [{ name: c }] } }
                ---
                apiVersion: projectcalico.org/v3
                kind: NetworkPolicy
                metadata: { name: p, namespace: shop }
                spec:
                  selector: app == 'b'
                  ingress:
                    - { action: Deny, protocol: TCP, destination: { ports: [9090] } }
                    - { action: Allow, protocol: TCP, source: { namespaceSelector: team == 'a' } }
                """),
            CalicoLayer.Instance, IstioLayer.Instance);

        Assert.Empty(world.FindRedundantRules());
    }

    [Fact]
    public void A_policy_that_only_the_other_layer_makes_needless_is_not_redundant()
    {
        PolicyWorld world = PolicyWorld.Create(
            Manifests.Parse("""
                { apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
                ---
                { apiVersion: v1, kind: Pod, metadata: { name: a, namespace: shop }, spec: { containers: [{ name: c }, { name: istio-proxy }] } }
                ---
                { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: shop }, spec: { containers: [{ name: c }, { name: istio-proxy }] } }
                ---
                { apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: closed, namespace: shop }, spec: { podSelector: {}, policyTypes: [Ingress] } }
                ---
                { apiVersion: security.istio.io/v1, kind: AuthorizationPolicy, metadata: { name: closed, namespace: shop }, spec: {} }
                """),
            CalicoLayer.Instance, IstioLayer.Instance);

        Assert.Empty(world.FindRedundantPolicies());
    }

    [Theory]
    [InlineData("ALLOW", "{ paths: ['/a*'], methods: [GET] }", "{ paths: ['/b'] }", "{ paths: ['/a/x', '/b'], methods: [GET] }", 2)]
    [InlineData("ALLOW", "{ paths: ['/a*'], methods: [GET] }", "{ paths: ['/b'] }", "{ paths: ['/a/x', '/b'], methods: [GET, POST] }", -1)]
    [InlineData("DENY", "{ ports: ['80'], paths: ['/x*'] }", "{ ports: ['80'], methods: [PUT] }", "{ ports: ['80'], paths: ['/x/y'], methods: [PUT] }", 2)]
    public void A_rule_of_one_action_is_redundant_when_the_others_together_match_all_of_its_requests(string action, string first, string second, string third, int redundant)
    {
        Manifests manifests = Manifests.Parse($$"""
            { apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { istio-injection: enabled } } }
            ---
            { apiVersion: v1, kind: Pod, metadata: { name: a, namespace: shop }, spec: { serviceAccountName: a, containers: [{ name: c }, { name: istio-proxy }] } }
            ---
            { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: shop, labels: { app: b } }, spec: { containers: [{ name: c, ports: [{ containerPort: 80 }] }, { name: istio-proxy }] } }
            ---
            { apiVersion: v1, kind: Service, metadata: { name: b, namespace: shop }, spec: { selector: { app: b }, ports: [{ name: http, port: 80 }] } }
            ---
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: { name: p, namespace: shop }
            spec:
              selector: { matchLabels: { app: b } }
              action: {{action}}
              rules:
                - { to: [{ operation: {{first}} }] }
                - { to: [{ operation: {{second}} }] }
                - { to: [{ operation: {{third}} }] }
            """);
        PolicyWorld world = PolicyWorld.Create(manifests, ClusterFacts.From(manifests).AsServed(), CalicoLayer.Instance, IstioLayer.Instance);

        Assert.Equal(redundant < 0 ? [] : [$"spec.rules[{redundant}]"], world.FindRedundantRules().Select(d => d.Path!));
        Assert.Empty(world.FindRedundantPolicies());
    }
}
