using System.Text.Json;
using LayeredPolicy.Intents;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Tests.Splitting;

public sealed class LayeringRuleTests
{
    /// <summary>The clause, the rule that places it, and its residuals.</summary>
    public static TheoryData<string, string, string> Placed => new()
    {
        { "  - { id: a, allow: { from: admin, to: api, port: 8080, http: { methods: [GET] } } }\n", "L1", "R1 R3 R4" },
        { "  - { id: a, allow: { from: db, to: api, port: 8080, http: { methods: [GET] } } }\n", "L1", "R1" },
        { "  - { id: a, allow: { from: api, to: db, port: 5432 } }\n", "L5", "" },
        { "  - { id: a, allow: { from: web, to: db, port: 5432 } }\n", "L5", "R3 R4" },
        { "  - { id: a, allow: { from: [web, admin], to: db, port: 5432 } }\n", "L5", "R3 R4" },
        { "  - { id: a, allow: { from: web, to: old, port: 8080 } }\n", "L6", "" },
        { "  - { id: a, allow: { from: web, to: api, port: 7777, protocol: udp } }\n", "L9", "R7" },
        { "  - { id: a, allow: { from: api, to: { host: { addresses: [10.0.0.5, \"fd00::5\"] } }, port: 5432 } }\n", "L10", "R7" },
        { "  - { id: a, allow: { from: api, to: { cidr: [10.9.0.0/16] }, port: 443 } }\n", "L15", "R7" },
        { "  - { id: a, allow: { from: { namespaces: [shop] }, to: db, port: 5432 } }\n", "L5", "" },
        { "  - { id: a, allow: { from: { anyone: cluster }, to: old, port: 8080 } }\n", "L6", "" },
        { "  - { id: a, allow: { from: { service: { namespace: shop, name: api } }, to: db, port: 5432 } }\n", "L5", "" },
        { "  - { id: a, allow: { from: shop/api, to: db, port: any } }\n", "L5", "" },
        { "  - { id: a, allow: { from: db, to: api, port: any } }\n", "L5", "" },
    };

    [Theory]
    [MemberData(nameof(Placed))]
    public void A_clause_is_placed_by_its_rule_with_its_residuals_and_the_proof_holds(string clause, string rule, string residuals)
    {
        foreach (NetworkTarget network in Enum.GetValues<NetworkTarget>())
        {
            SplitPlan plan = Shop.Split(Shop.Closed + clause, network);

            Assert.Empty(plan.Errors);
            Assert.Empty(plan.Unenforceable);
            Assert.Contains(rule, plan.Clauses.Single(c => c.Clause == "a").Rules);
            Assert.Equal(residuals, string.Join(' ', plan.Residuals.Where(r => r.Clause == "a").Select(r => r.Code).Distinct().Order()));
            Proof proof = plan.Prove();
            Assert.True(proof.Holds, $"{network}: {proof}{proof.Counterexample?.Explain()}");
        }
    }

    /// <summary>A clause that nobody can enforce, and a part of the reason.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "  - { id: a, allow: { from: web, to: old, port: 8080, http: { methods: [GET] } } }\n", "R5: Nobody enforces GET" },
        { "  - { id: a, allow: { from: batch, to: api, port: 8080 } }\n", "takes callers with an identity only (rule L8)" },
        { "  - { id: a, allow: { from: batch, to: api, port: 8080, identity: none } }\n", "(rule L8)" },
        { "  - { id: a, allow: { from: { cidr: 10.0.0.0/8 }, to: api, port: 8080 } }\n", "(rule L11)" },
        { "  - { id: a, allow: { from: web, to: { fqdn: api.cards.example }, port: 443, protocol: tls } }\n", "pinning today's addresses" },
        { "  - { id: a, allow: { from: web, to: { platform: apiserver }, port: 443 } }\n", "differ from cluster to cluster" },
        { "  - { id: a, allow: { from: { anyone: internet }, to: { cidr: 10.0.0.0/8 }, port: 443 } }\n", "neither end is pods" },
        { "  - { id: a, allow: { from: web, to: { anyone: cluster }, port: 443 } }\n", "too wide" },
        { "  - { id: a, allow: { from: web, to: api, port: \"8080-8090\" } }\n", "as a range" },
        { "  - { id: a, allow: { from: web, to: api, port: 9090, http: { methods: [GET] } } }\n", "declares port 9090 as tcp" },
        { "  - { id: a, allow: { from: web, to: api, port: 8080, http: { jwt: { issuer: me } } } }\n", "rule L25" },
        { "  - { id: a, allow: { from: web, to: api, port: 8080 }, mode: audit }\n", "audit mode" },
        { "  - { id: a, allow: { from: web, to: api, port: 8080 }, expires: 2025-12-31T00:00:00Z }\n", "it expired on 2025-12-31" },
        { "  - { id: a, allow: { from: web, to: api, port: 7777, protocol: udp }, onResidual: reject }\n", "R7: Only the node" },
        { "  - { id: a, expose: { workload: api, gateway: web, port: 8080 } }\n", "rule L20" },
        { "  - { id: a, mtls: { workloads: old, mode: strict } }\n", "is in the mesh" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_clause_that_nobody_can_enforce_opens_nothing_and_says_why(string clause, string reason)
    {
        SplitPlan plan = Shop.Split(Shop.Closed + clause);

        Assert.Empty(plan.Errors);
        Assert.Contains(plan.Unenforceable, u => u.Clause == "a" && u.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Empty(plan.ObjectsOf("a"));
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());
    }

    [Fact]
    public void An_accepted_R5_leaves_the_clause_as_a_port()
    {
        SplitPlan plan = Shop.Split(Shop.Closed + "  - { id: a, allow: { from: web, to: old, port: 8080, http: { methods: [GET] } } }\naccept:\n  - { clause: a, residual: R5, reason: it is old }\n");

        Assert.Empty(plan.Unenforceable);
        Assert.Equal(["L7"], plan.Clauses.Single(c => c.Clause == "a").Rules);
        Assert.Equal("it is old", plan.Residuals.Single().AcceptedBy!.Reason);
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());
    }

    [Fact]
    public void A_caller_without_identity_gets_in_by_an_exception_that_ends()
    {
        SplitPlan plan = Shop.Split(Shop.Closed + "  - { id: a, allow: { from: batch, to: api, port: 8080, identity: none }, expires: 2026-12-31T00:00:00Z }\n");

        Assert.Empty(plan.Unenforceable);
        Assert.Contains("L8", plan.Clauses.Single(c => c.Clause == "a").Rules);
        JsonElement mtls = plan.MeshObjects.Single(o => o.Id.Kind == "PeerAuthentication").Json.GetProperty("spec");
        Assert.Equal("PERMISSIVE", mtls.GetProperty("portLevelMtls").GetProperty("8080").GetProperty("mode").GetString());
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());
    }

    [Fact]
    public void Without_a_default_deny_a_server_is_closed_with_a_warning_and_an_address_is_refused()
    {
        SplitPlan plan = Shop.Split("  - { id: a, allow: { from: web, to: api, port: 8080 } }\n  - { id: b, allow: { from: api, to: { cidr: 10.0.0.0/8 }, port: 443 } }\n");

        Assert.Contains(plan.Warnings, w => w.Id == "LP1506");
        Assert.Contains(plan.Unenforceable, u => u.Clause == "b" && u.Reason.Contains("would change nothing", StringComparison.Ordinal));
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());
    }

    [Fact]
    public void Allow_nothing_takes_back_what_a_default_deny_keeps_where_the_target_can_refuse()
    {
        const string clauses = Shop.Closed + "  - { id: sealed-batch, allowNothing: { workloads: batch, direction: egress } }\n";

        Assert.True(Shop.Split(clauses).Prove().Holds);
        Assert.Contains(Shop.Split(clauses, NetworkTarget.Kubernetes).Unenforceable, u => u.Reason.Contains("cannot take back", StringComparison.Ordinal));
    }

    [Fact]
    public void A_guardrail_refuses_in_its_own_tier_whatever_clauses_allow()
    {
        const string clauses = Shop.Closed + "  - { id: a, allow: { from: { namespaces: [shop] }, to: db, port: 5432 } }\nguardrails:\n  - { id: g, deny: { from: api, to: db }, owner: security }\n";
        SplitPlan plan = Shop.Split(clauses);

        Proof proof = plan.Prove();
        Assert.True(proof.Holds, proof.ToString());
        Assert.Contains(plan.NetworkObjects, o => o.Id.Kind == "Tier");
        PolicyWorld world = PolicyWorld.Create(plan.ToManifests(), plan.Facts, [.. plan.Profile.Layers]);
        Assert.Equal(Outcome.Denied, world.Evaluate(Flow.Between("shop/api", "shop/db").Tcp(5432)).Outcome);
        Assert.Equal(Outcome.Allowed, world.Evaluate(Flow.Between("shop/web", "shop/db").Tcp(5432)).Outcome);
        Assert.Contains(Shop.Split(clauses, NetworkTarget.Kubernetes).Unenforceable, u => u.Clause == "g");
    }

    [Fact]
    public void An_http_guardrail_refuses_the_request_and_leaves_the_rest()
    {
        SplitPlan plan = Shop.Split(Shop.Closed + "  - { id: a, allow: { from: db, to: api, port: 8080, protocol: http } }\nguardrails:\n  - { id: g, deny: { from: db, to: api, port: 8080, protocol: http, http: { methods: [DELETE] } } }\n");

        Assert.Empty(plan.Unenforceable);
        Assert.Contains("L19", plan.Clauses.Single(c => c.Clause == "g").Rules);
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());
    }

    [Fact]
    public void Retries_hold_for_their_methods_and_the_rest_goes_without()
    {
        SplitPlan plan = Shop.Split(Shop.Closed + "  - { id: a, allow: { from: db, to: api, port: 8080, protocol: http } }\noperations:\n  - { id: o, target: api, callers: [db], retries: { attempts: 2, perTry: 1s, methods: [GET] }, timeout: 5s }\n");

        JsonElement[] routes = [.. plan.MeshObjects.Single(o => o.Id.Kind == "VirtualService").Json.GetProperty("spec").GetProperty("http").EnumerateArray()];
        Assert.Equal(["o-retried", "o", "rest"], routes.Select(r => r.GetProperty("name").GetString()));
        Assert.Equal(2, routes[0].GetProperty("retries").GetProperty("attempts").GetInt32());
        Assert.Equal("GET", routes[0].GetProperty("match")[0].GetProperty("method").GetProperty("exact").GetString());
        Assert.Equal(0, routes[1].GetProperty("retries").GetProperty("attempts").GetInt32());
        Assert.False(routes[2].TryGetProperty("match", out _));
        Assert.Contains(plan.Residuals, r => r.Clause == "o" && r.Code == ResidualCode.R9);
    }

    [Fact]
    public void Two_owners_of_one_host_are_an_error()
    {
        SplitPlan plan = Shop.Split(Shop.Closed + "operations:\n  - { id: o, target: api, timeout: 5s, owner: a }\n  - { id: p, target: api, timeout: 6s, owner: b }\n");

        Assert.Contains(plan.Errors, e => e.Id == "LP1508");
        Assert.Empty(plan.Objects);
    }

    /// <summary>What the facts say about the machine's sight, and what becomes of its end.</summary>
    public static TheoryData<string, string?, string?> Machines => new()
    {
        { "podsRoutable: true", "selector", null },
        { "podsRoutable: false, nodes: { addresses: [192.168.0.0/24] }", "nets", null },
        { "podsRoutable: false", null, "do not say their addresses" },
        { "dns: { provider: coredns }", null, "whether it sees pods or their nodes" },
    };

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_guarded_machine_lets_in_whom_it_sees(string facts, string? peer, string? refusal)
    {
        string more = $$"""
            { apiVersion: layeredpolicy.dev/v1alpha1, kind: ClusterFacts, metadata: { name: more }, spec: { {{facts}} } }
            ---
            { apiVersion: projectcalico.org/v3, kind: HostEndpoint, metadata: { name: pg01, labels: { role: postgres } }, spec: { node: pg01, interfaceName: eth0, expectedIPs: [10.0.0.5] } }
            """;
        SplitPlan plan = Shop.Split(Shop.Closed + "  - { id: a, allow: { from: api, to: { host: { addresses: [10.0.0.5] } }, port: 5432 } }\n", facts: more);

        PlannedObject[] global = [.. plan.NetworkObjects.Where(o => o.Id.Kind == "GlobalNetworkPolicy")];
        Assert.Equal(peer is null ? 0 : 1, global.Length);
        if (peer is not null)
        {
            JsonElement spec = global[0].Json.GetProperty("spec");
            Assert.Equal("(role == \"postgres\" && !has(projectcalico.org/namespace))", spec.GetProperty("selector").GetString());
            Assert.True(spec.GetProperty("ingress")[0].GetProperty("source").TryGetProperty(peer, out _));
        }
        else
        {
            Assert.Contains(plan.Unenforceable, u => u.Reason.Contains(refusal!, StringComparison.Ordinal));
        }
    }

    /// <summary>A selector, and how many objects each target needs for it.</summary>
    public static TheoryData<string, int, int> Selectors => new()
    {
        { "app == 'api'", 1, 1 },
        { "app in {'api', 'db'}", 1, 2 },
        { "app == 'api' || tier == 'back'", 2, 2 },
        { "tier == 'back' && has(app)", 1, 2 },
        { "tier == 'back' && app != 'api'", 1, 1 },
        { "!(tier == 'front')", 1, 2 },
    };

    [Theory]
    [MemberData(nameof(Selectors))]
    public void A_selector_is_written_out_for_the_language_of_each_target(string selector, int kubernetes, int mesh)
    {
        SplitPlan plan = Shop.Split(
            Shop.Closed + $"  - {{ id: a, allow: {{ from: web, to: {{ workload: {{ namespace: shop, selector: \"{selector}\" }} }}, port: 8080 }} }}\n",
            NetworkTarget.Kubernetes);

        Assert.Empty(plan.Unenforceable);
        Assert.Equal(kubernetes, plan.NetworkObjects.Count(o => o.Clauses.Contains("a") && o.Json.GetProperty("spec").GetProperty("policyTypes")[0].GetString() == "Ingress"));
        Assert.Equal(mesh, plan.MeshObjects.Count(o => o.Clauses.Contains("a") && o.Id.Kind == "AuthorizationPolicy"));
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());
    }

    [Fact]
    public void A_selector_that_the_target_cannot_say_refuses_the_clause_in_both_layers()
    {
        SplitPlan plan = Shop.Split(
            Shop.Closed + "  - { id: a, allow: { from: { workload: { namespace: shop, selector: \"app starts with 'we'\" } }, to: api, port: 8080 } }\n",
            NetworkTarget.Kubernetes);

        Assert.Contains(plan.Unenforceable, u => u.Clause == "a");
        Assert.Empty(plan.ObjectsOf("a"));
    }
}
