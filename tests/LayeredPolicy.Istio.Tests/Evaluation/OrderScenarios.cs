namespace LayeredPolicy.Istio.Tests.Evaluation;

/// <summary>Order of actions and the canonical forms of policies.</summary>
public sealed class OrderScenarios
{
    private const string AllowNothing = "{}";
    private const string AllowAll = "{ rules: [{}] }";
    private const string DenyAll = "{ action: DENY, rules: [{}] }";
    private const string DenyAdmin = "{ action: DENY, rules: [{ to: [{ operation: { paths: [/allow/admin] } }] }] }";
    private const string AllowPrefix = "{ rules: [{ to: [{ operation: { paths: ['/allow*'] } }] }] }";

    [Theory]
    [InlineData("c1 GET /", "A")]
    [InlineData("plain GET /", "D", AllowNothing)]
    [InlineData("c1 GET /", "D", AllowNothing)]
    [InlineData("plain GET /", "A", AllowAll)]
    [InlineData("c1 GET /", "D", DenyAll, AllowAll)]
    [InlineData("c1 GET /", "A", "{ action: AUDIT, rules: [{}] }")]
    [InlineData("c1 GET /allow/admin", "D", DenyAdmin, AllowPrefix)]
    [InlineData("c1 GET /allow/admin?param=value", "D", DenyAdmin, AllowPrefix)]
    [InlineData("c1 GET /allow", "A", DenyAdmin, AllowPrefix)]
    [InlineData("c1 GET /allow?param=value", "A", DenyAdmin, AllowPrefix)]
    [InlineData("c1 GET /", "A", AllowNothing, "{ rules: [{ to: [{ operation: { methods: [GET] } }] }] }")]
    [InlineData("c1 POST /", "D", AllowNothing, "{ rules: [{ to: [{ operation: { methods: [GET] } }] }] }")]
    [InlineData("c2 GET /", "A", "{ rules: [{ from: [{ source: { namespaces: [ns1] } }] }, { from: [{ source: { namespaces: [ns2] } }] }] }")]
    [InlineData("c1 GET /", "A", "{ rules: [] , action: DENY }")]
    public void The_actions_apply_in_their_order(string request, string verdict, params string[] policies) =>
        Assert.Equal(verdict, Scenario.Verdict(Scenario.Mesh(Scenario.Policies(policies)).Sidecar(Scenario.Server), request));

    [Theory]
    [InlineData("'true'", "A")]
    [InlineData("'T'", "A")]
    [InlineData("'1'", "A")]
    [InlineData("'yes'", "D")]
    [InlineData("'false'", "D")]
    public void A_dry_run_policy_takes_no_part_unless_its_annotation_is_no_boolean(string value, string verdict)
    {
        string policy = Scenario.Document("AuthorizationPolicy", "p", DenyAll, annotations: $"{{ istio.io/dry-run: {value} }}");
        Assert.Equal(verdict, Scenario.Verdict(Scenario.Mesh(policy).Sidecar(Scenario.Server), "c1 GET /"));
    }

    [Fact]
    public void The_deciding_rule_is_the_first_in_the_order_of_generated_names()
    {
        string rules = string.Join(", ", Enumerable.Repeat("{ to: [{ operation: { methods: [PUT] } }] }", 2)) + ", " + string.Join(", ", Enumerable.Repeat("{}", 9));
        LayeredPolicy.Istio.Evaluation.MeshVerdict verdict =
            Scenario.Mesh(Scenario.Policies($"{{ rules: [{rules}] }}")).Sidecar(Scenario.Server).Explain(Scenario.Request("c1 GET /"));
        Assert.Equal(10, verdict.By!.Index);
    }
}
