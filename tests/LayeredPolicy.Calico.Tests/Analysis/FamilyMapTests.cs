using LayeredPolicy.Analysis;
using LayeredPolicy.Calico.Tests.Evaluation;

namespace LayeredPolicy.Calico.Tests.Analysis;

/// <summary>A rule for one IP version says the same however it is written: by <c>ipVersion</c> or by networks of that family.</summary>
public sealed class FamilyMapTests
{
    public static TheoryData<string, string> Rows => new()
    {
        { "{action: Allow, ipVersion: 6}", "{action: Allow, destination: {nets: ['::/0']}}" },
        { "{action: Allow, ipVersion: 4}", "{action: Allow, destination: {nets: ['0.0.0.0/0']}}" },
        { "{action: Allow, ipVersion: 4}, {action: Allow, ipVersion: 6}", "{action: Allow}" },
        { "{action: Deny, ipVersion: 4}, {action: Allow}", "{action: Allow, ipVersion: 6}" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_ip_version_and_the_networks_of_its_family_are_the_same_to_an_address_outside(string first, string second)
    {
        Assert.Equal("no change", SemanticDiff.Between(World("10.0.0.1", first), World("10.0.0.1", second)).ToString());
        Assert.Equal("no change", SemanticDiff.Between(World("10.0.0.1,fd00::1", first), World("10.0.0.1,fd00::1", second)).ToString());
    }

    [Fact]
    public void A_rule_for_ipv6_lets_a_pod_reach_addresses_of_ipv6_alone()
    {
        ConnectivityMap map = World("10.0.0.1", "{action: Allow, ipVersion: 6}").Map();
        EndpointClass pod = map.ClassOf("shop/web")!;

        Assert.True(map.Allowed(pod, map.ClassOf(IpAddress.Parse("2001:db8::1"))!).Certain.Equals(TrafficSet.All));
        Assert.True(map.Allowed(pod, map.ClassOf(IpAddress.Parse("192.0.2.1"))!).Possible.IsEmpty);
    }

    private static PolicyWorld World(string addresses, string egress) => PolicyWorld.Create(
        Manifests.Parse(ScenarioWorld.Yaml(
            $"NS shop {{}}\nPOD shop/web {{app: web}} default {addresses} http 80\nNP shop/p {{types: [Egress], egress: [{egress}]}}", v6: false)),
        CalicoLayer.Instance);
}
