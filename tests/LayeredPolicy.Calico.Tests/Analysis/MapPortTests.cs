using LayeredPolicy.Evaluation;
using Xunit;

namespace LayeredPolicy.Calico.Tests.Analysis;

public sealed class MapPortTests
{
    /// <summary>The map cuts traffic by port lists of all rules together; each pair alone is the slow, obvious answer.</summary>
    [Theory]
    [InlineData("destination: {ports: [80, '80:90', 443]}", "destination: {ports: ['85:100', 443]}")]
    [InlineData("destination: {notPorts: ['0:1023']}", "destination: {ports: ['1000:2000']}")]
    [InlineData("source: {ports: ['1024:65535']}, destination: {ports: ['0:65535']}", "source: {notPorts: [1024, 2000]}")]
    [InlineData("destination: {ports: [65535], notPorts: [65535]}", "destination: {ports: [0, 65535]}")]
    public void Overlapping_port_lists_give_the_sets_of_each_pair(string denied, string allowed)
    {
        PolicyWorld world = PolicyWorld.Create(Manifests.Parse($$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: a, namespace: shop, labels: {app: a} }
            spec: {nodeName: node-1, containers: [{name: main, image: x}] }
            status: {phase: Running, podIP: 10.0.0.1, podIPs: [{ip: 10.0.0.1}] }
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: b, namespace: shop, labels: {app: b} }
            spec: {nodeName: node-1, containers: [{name: main, image: x}] }
            status: {phase: Running, podIP: 10.0.0.2, podIPs: [{ip: 10.0.0.2}] }
            ---
            apiVersion: projectcalico.org/v3
            kind: NetworkPolicy
            metadata: {name: ports, namespace: shop}
            spec:
              selector: app == 'b'
              types: [Ingress]
              ingress:
              - {action: Deny, protocol: TCP, {{denied}}}
              - {action: Allow, protocol: TCP, {{allowed}}}
              - {action: Allow, protocol: UDP, {{denied}}}
            """), CalicoLayer.Instance);
        Party from = Party.Of(world.Facts.Workloads[0]), to = Party.Of(world.Facts.Workloads[1]);
        TrafficBounds alone = Assert.Single(world.Layers).Allowed(new(from, to, null));
        TrafficSet ofAddresses = alone.Certain.GivenSource(from.Workload!.Addresses[0]).GivenDestination(to.Workload!.Addresses[0]);
        Assert.True(alone.IsExact);
        Assert.False(ofAddresses.IsEmpty);
        Assert.Equal(ofAddresses, world.Map().Allowed("shop/a", "shop/b").Certain);
    }
}
