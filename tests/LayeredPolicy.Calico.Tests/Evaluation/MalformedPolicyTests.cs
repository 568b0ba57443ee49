using CsCheck;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>What becomes of policies that are malformed, refused, or that the node agent cannot program.</summary>
public sealed class MalformedPolicyTests
{
    private static readonly CalicoOptions s_custom = new() { Api = CalicoApi.CustomResources, ObjectsAreComplete = true };
    private static readonly CalicoOptions s_classic = new() { ObjectsAreComplete = true };

    /// <summary>Malformed parts that a cluster of plain custom resources stores, and what the agent makes of them.</summary>
    public static TheoryData<string, string, Outcome> Widened => new()
    {
        // Without the broken namespace selector the rule is not even limited to its own namespace.
        { Np("source: {namespaceSelector: \"app =\", selector: \"app == 'card'\"}"), "card -> db", Outcome.Allowed },
        { "GNP p {selector: \"app == 'db'\", namespaceSelector: \"team =\", types: [Ingress]}", "web -> db", Outcome.Denied },
        { "NP shop/p {selector: \"app == 'db'\", serviceAccountSelector: \"a =\", types: [Ingress]}", "web -> db", Outcome.Denied },
        { Np("source: {serviceAccounts: {selector: \"a =\", names: [front]}}"), "web -> db", Outcome.Allowed },
        { Np("source: {nets: [\"10.0.0.0/33\"]}"), "203.0.113.9 -> db", Outcome.Allowed },
        { Np("source: {notNets: [\"10.0.0.0/33\"]}"), "web -> db", Outcome.Allowed },

        // A broken selector takes the whole policy away.
        { "NP shop/p {selector: \"app =\", types: [Ingress]}", "web -> db", Outcome.Allowed },
        { Np("source: {selector: \"app =\"}"), "web -> db", Outcome.Allowed },
    };

    [Theory]
    [MemberData(nameof(Widened))]
    public void The_agent_skips_what_it_cannot_read(string policies, string flow, Outcome expected)
    {
        ScenarioWorld world = ScenarioWorld.With(policies, options: s_custom);
        Assert.Equal(expected, world.Decide(flow));
        Assert.Contains(world.Network.Diagnostics, d => d.Id is "LP2002" or "LP2003" && d.Location is not null);
    }

    [Theory]
    [MemberData(nameof(Widened))]
    public void The_classic_API_refuses_the_whole_object(string policies, string flow, Outcome expected)
    {
        _ = expected;
        ScenarioWorld world = ScenarioWorld.With(policies, options: s_classic);
        Assert.Equal(Outcome.Allowed, world.Decide(flow));
        Assert.Contains(world.Network.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Absent_types_are_filled_in_by_what_the_API_looks_at()
    {
        const string Policy = "NP shop/p {ingress: [], egress: [{action: Allow}]}";
        Assert.Equal(Outcome.Allowed, ScenarioWorld.With(Policy, options: s_classic).Decide("card -> db"));
        Assert.Equal(Outcome.Denied, ScenarioWorld.With(Policy, options: s_custom).Decide("card -> db"));
    }

    [Theory]
    [InlineData("NP shop/p {selector: \"app == 'db'\", ingress: [{action: Deny, source: {nets: [10.0.0.1/8]}}]}")]
    [InlineData("NP shop/p {selector: \"app == 'db'\", ingress: [{action: Deny, destination: {ports: [80]}}]}")]
    [InlineData("NP shop/p {selector: \"app == 'db'\", ingress: [{action: deny}]}")]
    [InlineData("KNP shop/p {podSelector: {}, ingress: [{ports: [{port: http, endPort: 90}]}]}")]
    public void A_manifest_that_the_API_refuses_takes_no_part(string policy)
    {
        ScenarioWorld world = ScenarioWorld.With(policy);
        Assert.Equal(Outcome.Allowed, world.Decide("web -> db"));
        Assert.Equal("LP2010", Assert.Single(world.Network.Diagnostics).Id);
    }

    [Theory]
    [InlineData("protocol: 1, icmp: {type: 8}", CalicoDataplane.Iptables, true)]
    [InlineData("protocol: 1, ipVersion: 4, icmp: {type: 8}", CalicoDataplane.Iptables, false)]
    [InlineData("protocol: 1", CalicoDataplane.Iptables, false)]
    [InlineData("protocol: ICMP, icmp: {type: 8, code: 0}", CalicoDataplane.Nftables, true)]
    [InlineData("protocol: ICMP, icmp: {type: 8, code: 0}", CalicoDataplane.Iptables, false)]
    [InlineData("protocol: TCP, notProtocol: UDP", CalicoDataplane.Iptables, true)]
    [InlineData("protocol: TCP, notProtocol: UDP", CalicoDataplane.Nftables, false)]
    public void A_rule_that_the_agent_cannot_program_is_reported(string rule, CalicoDataplane dataplane, bool reported)
    {
        ScenarioWorld world = ScenarioWorld.With(Np(rule), options: new CalicoOptions { Dataplane = dataplane });
        Assert.Equal(reported, world.Network.Diagnostics.Any(d => d.Id is "LP2232" or "LP2233" or "LP2234"));
    }

    [Fact]
    public void A_later_object_replaces_an_earlier_one()
    {
        ScenarioWorld world = ScenarioWorld.With("NP shop/p {types: [Ingress]}\nNP shop/p {selector: \"app == 'none'\", types: [Ingress]}");
        Assert.Equal(Outcome.Allowed, world.Decide("web -> db"));
        Assert.Equal("LP2008", Assert.Single(world.Network.Diagnostics).Id);
    }

    [Fact]
    public void A_policy_of_a_missing_tier_is_reported() =>
        Assert.Contains(ScenarioWorld.With("NP shop/p {tier: ghost}").Network.Diagnostics, d => d is { Id: "LP2006", Path: "spec.tier" });

    [Fact]
    public void Nothing_that_stands_in_a_manifest_throws()
    {
        string[] values = ["null", "[]", "{}", "7", "-1", "\"\"", "\"x\"", "true", "[null]", "[{}]", "{a: [1]}", "[[]]", "1e400", "\"fd00::/200\""];
        string[] fields =
        [
            "selector", "tier", "order", "types", "ingress", "egress", "podSelector", "policyTypes", "subject", "priority", "nets", "expectedIPs", "ports", "profiles",
            "node", "interfaceName", "labelsToApply", "defaultAction", "failsafeInboundHostPorts", "namespaceSelector", "stagedAction", "preDNAT",
        ];
        string[] kinds = ["NP shop/x", "GNP x", "SNP shop/x", "SGNP x", "SKNP shop/x", "KNP shop/x", "CNP x", "TIER x", "PROFILE x", "FELIX default"];
        Gen.Select(Gen.Int[0, kinds.Length - 1], Gen.Int[0, fields.Length - 1], Gen.Int[0, values.Length - 1], Gen.Int[0, values.Length - 1]).Sample(
            (kind, field, value, inner) =>
            {
                string spec = $"{{{fields[field]}: {values[value]}, ingress: [{{action: Allow, source: {values[inner]}, destination: {{ports: {values[value]}, services: {values[inner]}}}}}]}}";
                Manifests manifests = Manifests.Parse(ScenarioWorld.Yaml($"{kinds[kind]} {(fields[field] == "ingress" ? $"{{ingress: {values[value]}}}" : spec)}", v6: false));
                foreach (CalicoOptions options in (CalicoOptions[])[s_classic, s_custom, CalicoOptions.Default])
                {
                    new CalicoLayer(options).Compile(manifests, ClusterFacts.From(manifests));
                }
            },
            iter: LongRun.Times(200));
    }

    private static string Np(string rule) => $"NP shop/p {{selector: \"app == 'db'\", ingress: [{{action: Allow, {rule}}}]}}";

    [Theory]
    [InlineData("KNP shop/under_score {podSelector: {}, ingress: []}")]
    [InlineData("NP shop/under_score {types: [Ingress]}")]
    [InlineData("GNP UPPER {types: [Ingress], ingress: [{action: Deny}]}")]
    public void A_policy_of_which_only_the_name_is_refused_is_judged_and_the_name_reported(string policy)
    {
        ScenarioWorld world = ScenarioWorld.With(policy);

        Assert.Equal(Outcome.Denied, world.Decide("web -> db"));
        Assert.Equal("LP2013", Assert.Single(world.Network.Diagnostics).Id);
    }
}
