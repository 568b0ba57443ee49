using LayeredPolicy.Analysis;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Tests.Splitting;

public sealed class ProofTests
{
    private const string Clauses = Shop.Closed + """
          - { id: read, allow: { from: db, to: api, port: 8080, http: { methods: [GET], paths: ["/a/{**}"] } } }
          - { id: store, allow: { from: api, to: db, port: 5432 } }
          - { id: legacy, allow: { from: web, to: old, port: 8080 } }
        """;

    private static Proof ProveWith(SplitPlan plan, IEnumerable<PlannedObject> objects, string more = "")
    {
        Manifests emitted = Manifests.Combine(Manifests.FromJson(objects.Select(o => o.Json)), Manifests.Parse(more, "more.yaml"));
        return plan.ProveIn(PolicyWorld.Create(emitted, plan.Facts, CalicoLayer.Instance, IstioLayer.Instance));
    }

    [Fact]
    public void Taking_away_any_object_that_lets_something_through_is_an_outage_with_a_flow()
    {
        SplitPlan plan = Shop.Split(Clauses);
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());

        foreach (PlannedObject taken in plan.Objects.Where(o => !o.Rules.IsEmpty))
        {
            Proof proof = ProveWith(plan, plan.Objects.Where(o => o != taken));

            // Without its only policy a scope may also be open again; either way the proof must fail.
            Assert.False(proof.Holds, $"without {taken}: {proof}");
            Assert.NotNull(proof.Counterexample!.Flow);
            Assert.Equal(ProofStatus.Disproved, proof.Checks.First(c => !c.Counterexamples.IsEmpty).Status);
        }
    }

    [Fact]
    public void Taking_away_the_closing_object_of_the_network_is_found_as_too_wide()
    {
        SplitPlan plan = Shop.Split(Clauses, mesh: MeshTarget.None);

        Proof proof = ProveWith(plan, plan.Objects.Where(o => !o.Rules.IsEmpty));

        Assert.Contains(proof.Checks, c => c is { Invariant: "V2", Status: ProofStatus.Disproved });
    }

    [Fact]
    public void A_policy_beside_ours_that_lets_more_in_is_found_with_the_flow_and_both_rules()
    {
        SplitPlan plan = Shop.Split(Clauses);

        Proof proof = ProveWith(plan, plan.Objects, """
            apiVersion: security.istio.io/v1
            kind: AuthorizationPolicy
            metadata: { name: helpful, namespace: shop }
            spec: { rules: [{ to: [{ operation: { ports: ["8080"], methods: [GET, POST] } }] }] }
            """);

        Counterexample example = proof.Checks.Single(c => c.Invariant == "V2").Counterexamples[0];
        Assert.Equal("shop/db", example.Flow!.From);
        Assert.Equal("shop/api", example.Flow.To);
        Assert.Contains("AuthorizationPolicy shop/helpful", example.Explain(), StringComparison.Ordinal);
        Assert.Equal(Outcome.Allowed, example.Verdict!.Outcome);
    }

    [Fact]
    public void A_check_of_tokens_beside_ours_breaks_no_proof_for_it_refuses_broken_tokens_only()
    {
        SplitPlan plan = Shop.Split(Clauses);

        Proof proof = ProveWith(plan, plan.Objects, """
            apiVersion: security.istio.io/v1
            kind: RequestAuthentication
            metadata: { name: tokens, namespace: shop }
            spec: { jwtRules: [{ issuer: "https://a.example", jwksUri: "https://a.example/keys" }] }
            """);

        Assert.True(proof.Holds, proof.ToString());
    }

    [Fact]
    public void A_clause_about_a_header_is_proved()
    {
        SplitPlan plan = Shop.Split(Shop.Closed + """
              - { id: read, allow: { from: db, to: api, port: 8080, http: { methods: [GET], headers: { x-env: [prod, "dev*"], user-agent: ["*"] } } } }
            """);

        Assert.Empty(plan.Unenforceable);
        Assert.True(plan.Prove().Holds, plan.Prove().ToString());
    }

    [Fact]
    public void Two_clauses_that_leak_together_are_named_both()
    {
        // Written by hand as a careless splitter would: the node knows the caller, the proxy knows the port, and nobody knows the pair.
        SplitPlan plan = Shop.Split(Shop.Closed + "  - { id: web-http, allow: { from: web, to: api, port: 8080 } }\n  - { id: admin-metrics, allow: { from: admin, to: api, port: 9090 } }\n");
        const string careless = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: { name: api, namespace: shop, annotations: { layeredpolicy.dev/rule-clauses: "web-http,admin-metrics" } }
            spec:
              podSelector: { matchLabels: { app: api } }
              policyTypes: [Ingress]
              ingress:
                - from: [{ podSelector: { matchLabels: { app: web } } }]
                - from: [{ podSelector: { matchLabels: { app: admin } } }]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: { name: callers, namespace: shop, annotations: { layeredpolicy.dev/rule-clauses: "web-http" } }
            spec:
              podSelector: { matchLabels: { tier: front } }
              policyTypes: [Egress]
              egress: [{ to: [{ podSelector: { matchLabels: { app: api } } }] }]
            """;

        Proof proof = ProveWith(plan, plan.Objects.Where(o => o.Layer == LayerKind.Mesh || o.Rules.IsEmpty), careless);

        Counterexample leak = proof.Checks.Single(c => c.Invariant == "V4").Counterexamples[0];
        Assert.Contains("clause web-http", leak.Statement, StringComparison.Ordinal);
        Assert.Contains("clause admin-metrics", leak.Statement, StringComparison.Ordinal);
        Assert.Equal(9090, leak.Flow!.Port);
    }

    [Fact]
    public void A_closed_namespace_without_its_kept_flows_fails_V9()
    {
        SplitPlan plan = Shop.Split(Clauses);

        Proof proof = ProveWith(plan, plan.Objects.Where(o => !(o.Layer == LayerKind.Network && o.Clauses is ["closed"] && !o.Rules.IsEmpty)));

        Assert.Contains(proof.Checks, c => c is { Invariant: "V9", Status: ProofStatus.Disproved });
    }

    [Fact]
    public void Taking_away_a_fact_never_opens_anything()
    {
        // V20: the plan made with less knowledge, judged with all of it, lets through no more than the plan made with all of it.
        ManifestDocument[] all = [.. Manifests.Load(Path.Combine(Tool.Root, "samples", "bank")).Documents.Where(d => d.Id.Kind != "IntentSet")];
        IntentSet intent = IntentSet.Load(Path.Combine(Tool.Root, "samples", "bank", "intent.yaml"));
        ClusterFacts facts = FactsOf(all);
        TargetProfile profile = Shop.Profile(NetworkTarget.Calico, MeshTarget.Sidecar);
        SplitPlan full = Splitter.Split(intent, facts, profile);
        var world = PolicyWorld.Create(full.ToManifests(), facts, CalicoLayer.Instance, IstioLayer.Instance);

        foreach (ManifestDocument missing in all)
        {
            SplitPlan less = Splitter.Split(intent, FactsOf(all.Where(d => d != missing)), profile);
            if (!less.IsValid)
            {
                Assert.Empty(less.Objects);
                continue;
            }

            var narrowed = PolicyWorld.Create(less.ToManifests(), facts, CalicoLayer.Instance, IstioLayer.Instance);
            foreach (Workload from in facts.Workloads)
            {
                foreach (Workload to in facts.Workloads)
                {
                    TrafficSet before = world.Allowed(Evaluation.Party.Of(from), Evaluation.Party.Of(to)).Possible;
                    TrafficSet after = narrowed.Allowed(Evaluation.Party.Of(from), Evaluation.Party.Of(to)).Possible;
                    Assert.True(before.Contains(after), $"without {missing} {from} reaches {to} by {after - before}");
                }
            }
        }
    }

    private static ClusterFacts FactsOf(IEnumerable<ManifestDocument> documents) =>
        ClusterFacts.From(Manifests.FromJson(documents.Select(d => d.Json))).AsServed();
}
