using LayeredPolicy.Selectors;

namespace LayeredPolicy.Core.Tests.Selectors;

public sealed class CalicoCompositionTests
{
    public static TheoryData<string?, string?, string?, string[], string?, bool, string?> Rules => new()
    {
        { "shop", "role=='db'", null, [], null, false, "(projectcalico.org/namespace == 'shop') && (role == 'db')" },
        { "shop", null, null, [], null, false, null },
        { "shop", null, null, [], null, true, "projectcalico.org/namespace == 'shop'" },
        { "shop", null, "team=='a'", [], null, false, "pcns.team == 'a'" },
        { "shop", "has(c)||has(d)", "has(a)||has(b)", [], null, false, "((has(pcns.a) || has(pcns.b))) && (has(c) || has(d))" },
        { "shop", null, "all()", [], null, false, "has(projectcalico.org/namespace)" },
        { "shop", "all()", "all()", [], null, false, "(has(projectcalico.org/namespace)) && (all())" },
        { "shop", "k=='v'", "global()", [], null, false, "(!has(projectcalico.org/namespace)) && (k == 'v')" },
        { "shop", null, null, ["z", "a"], null, false, "(projectcalico.org/namespace == 'shop') && (projectcalico.org/serviceaccount in {'a', 'z'})" },
        { "shop", "app=='y'", null, ["z", "a"], "role=='x'", false, "(projectcalico.org/namespace == 'shop') && (((pcsa.role == 'x') && (projectcalico.org/serviceaccount in {'a', 'z'})) && (app == 'y'))" },
        { null, "role=='db'", null, [], null, false, "role == 'db'" },
        { null, null, null, ["a"], null, false, "projectcalico.org/serviceaccount in {'a'}" },
        { null, null, "has(x)", ["a"], null, false, "(has(pcns.x)) && (projectcalico.org/serviceaccount in {'a'})" },
        { null, null, "projectcalico.org/name=='kube-system'", [], null, false, "pcns.projectcalico.org/name == 'kube-system'" },
        { null, null, null, [], null, true, null },
        { null, null, "!(!has(a))", [], null, false, "has(pcns.a)" },
        { null, null, "note == 'all()' || all( )", [], null, false, "pcns.note == 'has(projectcalico.org/namespace)' || has(projectcalico.org/namespace)" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Peers_of_a_rule_are_what_Calico_computes(
        string? ns, string? selector, string? namespaceSelector, string[] names, string? accounts, bool hasNot, string? expected)
    {
        Selector? peers = CalicoComposition.PeersOfRule(ns, Read(selector), Read(namespaceSelector), [.. names], Read(accounts), hasNot);
        Assert.Equal(Read(expected), peers);
    }

    [Theory]
    [InlineData("app == 'x'", null, "(app == 'x') && projectcalico.org/namespace == 'shop'")]
    [InlineData(null, null, "projectcalico.org/namespace == 'shop'")]
    [InlineData("app == 'x'", "r == 'y'", "((app == 'x') && projectcalico.org/namespace == 'shop') && pcsa.r == 'y'")]
    [InlineData(null, "all()", "projectcalico.org/namespace == 'shop' && all()")]
    public void A_policy_applies_in_its_own_namespace(string? selector, string? accounts, string expected) =>
        Assert.Equal(Selector.Parse(expected), CalicoComposition.SubjectOfPolicy("shop", Read(selector), Read(accounts)));

    [Theory]
    [InlineData(null, null, null, "all()")]
    [InlineData("all()", "team == 'x'", null, "(has(projectcalico.org/namespace)) && pcns.team == 'x'")]
    [InlineData("all( )", "team == 'x'", null, "(all( )) && pcns.team == 'x'")]
    [InlineData("all()", null, "r == 'x'", "(has(projectcalico.org/serviceaccount)) && pcsa.r == 'x'")]
    [InlineData(null, null, "all()", "has(projectcalico.org/serviceaccount)")]
    [InlineData("a == 'b'", "all()", "all()", "((a == 'b') && has(projectcalico.org/namespace)) && has(projectcalico.org/serviceaccount)")]
    public void A_global_policy_reads_all_as_namespaced_when_it_selects_namespaces(string? selector, string? namespaces, string? accounts, string expected) =>
        Assert.Equal(Selector.Parse(expected), CalicoComposition.SubjectOfGlobalPolicy(Read(selector), Read(namespaces), Read(accounts)));

    [Fact]
    public void A_pod_selector_selects_pods_only_and_keeps_Calicos_order()
    {
        var podSelector = new KubernetesLabelSelector
        {
            MatchLabels = new LabelSet { ["b"] = "2", ["a"] = "1" },
            MatchExpressions = [new("e", "In", ["y", "x"]), new("f", "NotIn", ["p"]), new("g", "Exists", []), new("h", "DoesNotExist", [])],
        };
        Assert.True(CalicoComposition.TryFromPodSelector(podSelector, out Selector? selector, out _));
        Assert.Equal(
            Selector.Parse("projectcalico.org/orchestrator == 'k8s' && a == '1' && b == '2' && e in { 'y', 'x' } && f not in { 'p' } && has(g) && ! has(h)"),
            selector);
        Assert.True(CalicoComposition.TryFromPodSelector(null, out Selector? every, out _));
        Assert.Equal(Selector.Parse("projectcalico.org/orchestrator == 'k8s'"), every);
    }

    [Fact]
    public void Inherited_labels_cannot_be_forged_and_the_first_writer_wins()
    {
        LabelSet own = CalicoLabels.OfPod(
            new LabelSet { ["app"] = "web", ["pcns.team"] = "blue", ["projectcalico.org/namespace"] = "other" }, "shop", "default");
        LabelSet labels = CalicoLabels.Inherit(
            own,
            CalicoLabels.OfNamespaceProfile("shop", new LabelSet { ["team"] = "red" }),
            CalicoLabels.OfServiceAccountProfile("default", new LabelSet { ["role"] = "x" }),
            new LabelSet { ["app"] = "late", ["extra"] = "1" });
        Assert.Equal(
            new LabelSet
            {
                ["app"] = "web",
                ["extra"] = "1",
                ["pcns.projectcalico.org/name"] = "shop",
                ["pcns.team"] = "red",
                ["pcsa.projectcalico.org/name"] = "default",
                ["pcsa.role"] = "x",
                ["projectcalico.org/namespace"] = "shop",
                ["projectcalico.org/orchestrator"] = "k8s",
                ["projectcalico.org/serviceaccount"] = "default",
            },
            labels);
    }

    private static Selector? Read(string? text) => text is null ? null : Selector.Parse(text);
}
