using LayeredPolicy.Selectors;

namespace LayeredPolicy.Core.Tests.Selectors;

public sealed class SelectorMatchingTests
{
    private static readonly LabelSet Web = new() { ["app"] = "web", ["tier"] = "front", ["env"] = "prod", ["version"] = "v2.3.1" };

    [Theory]
    [InlineData("", true)]
    [InlineData("missing != 'x'", true)]
    [InlineData("missing not in {'x'}", true)]
    [InlineData("!missing != 'x'", false)]
    [InlineData("missing starts with ''", false)]
    [InlineData("app starts with ''", true)]
    [InlineData("app in {}", false)]
    [InlineData("app not in {}", true)]
    [InlineData("version startswith 'v2' && version ends  with '.1' && version contains'3'", true)]
    [InlineData("app == 'db' || app == 'web' && env == 'dev'", false)]
    [InlineData("global()", true)]
    [InlineData("!all() || app == 'web'", true)]
    public void A_selector_matches_as_the_reference_says(string text, bool expected)
    {
        Selector selector = Selector.Parse(text);
        Assert.Equal(expected, selector.Matches(Web));
        Assert.Equal(expected, selector.Matches(new Dictionary<string, string>(Web)));
    }

    [Fact]
    public void A_selector_without_terms_matches_everything()
    {
        Assert.True(Selector.Parse("  ").Matches(LabelSet.Empty));
        Assert.Equal(Selector.All, Selector.Parse(""));
        Assert.True(Selector.FromKubernetes(new KubernetesLabelSelector()).Matches(Web));
        Assert.True(Selector.FromMatchLabels([]).Matches(Web));
    }

    [Fact]
    public void A_set_of_more_labels_than_a_vector_holds_finds_each_of_them()
    {
        var labels = new LabelSet(Enumerable.Range(0, 100).Select(i => KeyValuePair.Create($"key-{i}", $"value-{i}")));
        for (int i = 0; i < 100; i++)
        {
            Assert.True(Selector.Label($"key-{i}", $"value-{i}").Matches(labels));
            Assert.False(Selector.Has($"key-{i + 100}").Matches(labels));
        }
    }

    [Fact]
    public void The_syntaxes_meet_in_one_tree()
    {
        Selector calico = Selector.Parse("app == 'web' && env in {'prod', 'test'} && !has(legacy)");
        Selector kubernetes = Selector.ParseKubernetes("app=web,env in (test,prod),!legacy");
        Selector fromObject = Selector.FromKubernetes(new KubernetesLabelSelector
        {
            MatchLabels = new LabelSet { ["app"] = "web" },
            MatchExpressions = [new("env", "In", ["prod", "test"]), new("legacy", "DoesNotExist", [])],
        });
        Assert.Equal(calico, kubernetes);
        Assert.Equal(calico, fromObject);
        Assert.Equal("(app == \"web\" && env in {\"prod\", \"test\"} && !has(legacy))", calico.ToString());
    }
}
