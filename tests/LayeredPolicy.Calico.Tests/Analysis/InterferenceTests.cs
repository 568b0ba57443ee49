using Xunit;

namespace LayeredPolicy.Calico.Tests.Analysis;

public sealed class InterferenceTests
{
    private static readonly Manifests s_pods = Manifests.Parse(string.Join("\n---\n", ((string[])["a", "b", "c"]).Select(static (name, i) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: {{name}}, namespace: shop, labels: {app: {{name}} } }
        spec: {nodeName: node-1, containers: [{name: main, image: x}] }
        status: {phase: Running, podIP: 10.0.0.{{i + 1}}, podIPs: [{ip: 10.0.0.{{i + 1}} }] }
        """)));

    private static readonly PolicyWorld s_world = PolicyWorld.Create(s_pods, CalicoLayer.Instance);

    private static Manifests Allow(string name, string from, string to, params int[] ports) => Manifests.Parse($$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: {{name}}, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: {{to}} } }
          ingress:
          - from: [{podSelector: {matchLabels: {app: {{from}} } } }]
            ports: [{{string.Join(", ", ports.Select(p => $"{{protocol: TCP, port: {p}}}"))}}]
        """);

    private static TrafficSet Tcp(params int[] ports) => TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(ports));

    [Fact]
    public void A_second_permission_for_the_same_pods_interferes_with_exactly_what_it_adds()
    {
        FlowChange change = Assert.Single(s_world.InterferenceOf(Allow("one", "a", "b", 80), Allow("two", "a", "b", 80, 443)).Opened);
        Assert.Equal(["shop/a", "shop/b"], [change.From.Workloads.Single().ToString(), change.To.Workloads.Single().ToString()]);
        Assert.Equal(Tcp(443), change.Traffic);
        Assert.True(change.IsCertain);
        Assert.Contains("443", change.Witness.ToString(), StringComparison.Ordinal);
        Assert.Contains(change.Responsible, r => r.Resource.Name == "two");
    }

    [Fact]
    public void Permissions_that_add_nothing_do_not_interfere()
    {
        Assert.False(s_world.Interferes(Allow("one", "a", "b", 80, 443), Allow("two", "a", "b", 80)));
        Assert.True(s_world.Interferes(Allow("two", "a", "b", 80), Allow("one", "a", "b", 80, 443)));
    }

    [Fact]
    public void Policies_of_different_workloads_do_not_interfere()
    {
        Assert.False(s_world.Interferes(Allow("one", "a", "b", 80), Allow("two", "a", "c", 80)));
        Assert.False(s_world.Interferes(Allow("one", "a", "b", 80), Manifests.Empty));
        Assert.False(s_world.Interferes(Manifests.Empty, Allow("two", "a", "c", 80)));
    }

    [Fact]
    public void What_a_stricter_tier_takes_from_the_first_set_counts_and_the_rest_does_not()
    {
        Manifests deny = Manifests.Parse("""
            apiVersion: projectcalico.org/v3
            kind: Tier
            metadata: {name: early}
            spec: {order: 10, defaultAction: Pass}
            ---
            apiVersion: projectcalico.org/v3
            kind: GlobalNetworkPolicy
            metadata: {name: early.no-80}
            spec:
              tier: early
              selector: all()
              types: [Ingress]
              ingress: [{action: Deny, protocol: TCP, destination: {ports: [80]}}]
            """);
        SemanticDiff found = s_world.InterferenceOf(Allow("one", "a", "b", 80, 443), deny);
        Assert.Empty(found.Opened);
        FlowChange change = Assert.Single(found.Closed);
        Assert.Equal(Tcp(80), change.Traffic);
        Assert.Equal("shop/b", change.To.Workloads.Single().ToString());
    }

    [Fact]
    public void Outside_addresses_are_told_apart_as_finely_as_either_set_does()
    {
        Manifests first = Allow("one", "a", "b", 80);
        Manifests second = Manifests.Parse("""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: two, namespace: shop}
            spec:
              podSelector: {}
              ingress: [{from: [{ipBlock: {cidr: 192.0.2.0/24}}], ports: [{protocol: TCP, port: 80}]}]
            """);
        FlowChange change = Assert.Single(s_world.InterferenceOf(first, second).Opened);
        Assert.Equal("outside 192.0.2.0/24", change.From.ToString());
        Assert.Equal(Tcp(80), change.Traffic);
    }
}
