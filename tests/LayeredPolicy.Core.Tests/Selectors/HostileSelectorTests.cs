using System.Text;
using CsCheck;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Core.Tests.Selectors;

/// <summary>Random and hostile texts and trees: no exception, no hang, and what is printed is read back.</summary>
public sealed class HostileSelectorTests
{
    private static readonly string[] s_pieces =
    [
        "a", "app", "has(", "has(a)", "all()", "all( )", "global()", "(", ")", "{", "}", ",", "==", "!=", "!", "&&", "||", "in", "not in", "notin", "not",
        "contains", "starts with", "startswith", "ends", "with", "'x'", "\"y\"", "''", "\"", "'", " ", "\t", "\n", "\0", "é", "漢", "\uD800", "=", "&", "|", "<", ">", "-", "/", "%",
    ];

    [Fact]
    public void Random_texts_never_throw_and_checking_agrees_with_parsing() =>
        Gen.Int[0, s_pieces.Length - 1].Array[0, 14].Select(p => string.Concat(p.Select(i => s_pieces[i]))).Sample(
            text =>
            {
                bool valid = Selector.TryParse(text, out Selector? selector, out Diagnostic? diagnostic);
                Assert.Equal(valid, Selector.IsValid(text));
                Assert.Equal(valid, diagnostic is null);
                if (selector is not null)
                {
                    Assert.Equal(selector.ToString(), Reread(selector).ToString());
                    Assert.Equal(selector.Matches(LabelSet.Empty), Reread(selector).Matches(LabelSet.Empty));
                }

                if (Selector.TryParseKubernetes(text, out Selector? kubernetes, out _))
                {
                    kubernetes.Matches(LabelSet.Empty);
                }
            },
            iter: LongRun.Times(100_000));

    [Fact]
    public void Arbitrary_text_never_throws() =>
        Gen.String.Sample(
            text =>
            {
                Assert.Equal(Selector.TryParse(text, out _), Selector.IsValid(text));
                Assert.Equal(Selector.TryParseKubernetes(text, out _, out Diagnostic? diagnostic), diagnostic is null);
            },
            iter: LongRun.Times(50_000));

    [Fact]
    public void Printing_and_reading_gives_the_same_tree() =>
        Gen.Select(SelectorGen.Any, SelectorGen.Labels).Sample(
            (selector, labels) =>
            {
                // Only a negation in parentheses behind another one changes: the run of negations collapses when it is read.
                Selector read = Selector.Parse(selector.ToString());
                Assert.Equal(selector.Matches(labels), read.Matches(labels));
                Assert.Equal(read, Selector.Parse(read.ToString()));
                if (!selector.ToString().Contains("!!", StringComparison.Ordinal))
                {
                    Assert.Equal(selector, read);
                }
            },
            iter: LongRun.Times(20_000));

    [Fact]
    public void A_compiled_selector_agrees_with_its_tree() =>
        Gen.Select(SelectorGen.Any, SelectorGen.Labels).Sample(
            (selector, labels) =>
            {
                bool expected = Plain(selector.Root, labels);
                Assert.Equal(expected, selector.Matches(labels));
                Assert.Equal(expected, selector.Matches(new Dictionary<string, string>(labels)));
            },
            iter: LongRun.Times(20_000));

    [Fact]
    public void Conversions_keep_the_meaning_or_say_why_not() =>
        Gen.Select(SelectorGen.Any, SelectorGen.Labels).Sample(
            (selector, labels) =>
            {
                if (selector.TryToKubernetes(out KubernetesLabelSelector? kubernetes, out Diagnostic? why))
                {
                    Assert.Equal(selector.Matches(labels), Selector.FromKubernetes(kubernetes).Matches(labels));
                }
                else
                {
                    Assert.Equal("LP1104", why.Id);
                }

                if (selector.TryToMatchLabels(out LabelSet? matchLabels, out why))
                {
                    Assert.Equal(selector.Matches(labels), Selector.FromMatchLabels(matchLabels).Matches(labels));
                }
                else
                {
                    Assert.Equal("LP1104", why.Id);
                }
            },
            iter: LongRun.Times(20_000));

    [Theory]
    [InlineData("(", ")", 100_000)]
    [InlineData("!(", ")", 100_000)]
    [InlineData("(a == 'b' || ", "has(c))", 50_000)]
    public void Nesting_without_end_gives_a_diagnostic(string open, string close, int levels)
    {
        var text = new StringBuilder();
        text.Insert(0, open, levels).Append("has(a)").Insert(text.Length, close, levels);
        Assert.False(Selector.TryParse(text.ToString(), out _, out Diagnostic? diagnostic));
        Assert.Equal("LP1103", diagnostic.Id);
    }

    [Fact]
    public void The_deepest_selector_that_is_read_can_be_used()
    {
        int levels = SelectorLimits.MaxDepth / 2;
        var text = new StringBuilder();
        text.Insert(0, "!(a == 'b' || b == 'c' && ", levels).Append("has(a)").Append(')', levels);
        Selector selector = Selector.Parse(text.ToString());
        Assert.Equal(selector.ToString(), Selector.Parse(selector.ToString()).ToString());
        Assert.Equal(selector.Matches(LabelSet.Empty), Plain(selector.Root, LabelSet.Empty));
        Assert.NotNull(SelectorAlgebra.Satisfiable(selector));
        Assert.NotNull(selector.Simplify());
    }

    [Fact]
    public void Long_runs_of_terms_and_negations_are_read()
    {
        Assert.True(Selector.IsValid(new string('!', 100_000) + "has(a)"));
        Selector wide = Selector.Parse(string.Join(" || ", Enumerable.Repeat("has(a)", 50_000)));
        Assert.False(wide.Matches(LabelSet.Empty));
        Assert.True(Selector.TryParse(new string(' ', SelectorLimits.MaxLength), out _));
        Assert.False(Selector.TryParse(new string(' ', SelectorLimits.MaxLength + 1), out _, out Diagnostic? diagnostic));
        Assert.Equal("LP1103", diagnostic.Id);
    }

    [Fact]
    public void A_tree_that_grows_without_end_is_refused()
    {
        Selector selector = Selector.Has("a");
        Assert.Throws<ArgumentException>(() =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                selector = selector.And(Selector.Has("b"));
            }
        });
        Assert.True(Selector.AllOf(Enumerable.Repeat(Selector.Has("a"), 10_000)).Matches(new LabelSet { ["a"] = "" }));
    }

    private static Selector Reread(Selector selector) => Selector.Parse(selector.ToString());

    private static bool Plain(SelectorNode node, LabelSet labels) => node switch
    {
        NotNode negation => !Plain(negation.Operand, labels),
        AndNode all => all.Operands.All(o => Plain(o, labels)),
        OrNode any => any.Operands.Any(o => Plain(o, labels)),
        LabelNode label => label.Test(labels.TryGetValue(label.Key, out string? value) ? value : null),
        _ => true,
    };
}
