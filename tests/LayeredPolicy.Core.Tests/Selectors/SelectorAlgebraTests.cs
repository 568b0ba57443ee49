using CsCheck;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Core.Tests.Selectors;

public sealed class SelectorAlgebraTests
{
    private static readonly LabelSet[] s_smallUniverse = SmallUniverse();
    private static readonly string?[] s_texts = [null, .. Texts("xyq", 8)];

    [Theory]
    [InlineData("a == 'x'", "has(a)", true)]
    [InlineData("a != 'x'", "has(a)", false)]
    [InlineData("a not in {'x'}", "a != 'x'", true)]
    [InlineData("a starts with 'ab'", "a contains 'b'", true)]
    [InlineData("a starts with 'ab' && a ends with 'c'", "a == 'abc'", false)]
    [InlineData("a == 'x' || a == 'y'", "a in {'y', 'x', 'z'}", true)]
    [InlineData("a in {'x', 'y'} && a != 'x'", "a == 'y'", true)]
    [InlineData("app == 'frontend' && env in {'prod', 'staging'}", "env in {'prod', 'staging'}", true)]
    [InlineData("(a == 'x' && b == 'y') || (a == 'z' && c == 'w')", "a in {'x', 'z'}", true)]
    [InlineData("!(a == 'x' && b == 'y')", "a != 'x' || b != 'y'", true)]
    [InlineData("has(a) && !has(a)", "b == 'nothing'", true)]
    [InlineData("a contains ''", "has(a)", true)]
    public void Implication_is_exact(string first, string second, bool expected)
    {
        SelectorAnswer answer = SelectorAlgebra.Implies(Selector.Parse(first), Selector.Parse(second));
        Assert.Equal(expected, answer.Holds);
        Assert.Equal(expected, Selector.Parse(first).Implies(Selector.Parse(second)));
        if (!expected)
        {
            Assert.True(Selector.Parse(first).Matches(answer.Witness!));
            Assert.False(Selector.Parse(second).Matches(answer.Witness!));
        }
    }

    [Theory]
    [InlineData("rank>3", "rank>2", true)]
    [InlineData("rank>2", "rank>3", false)]
    [InlineData("rank>3", "rank", true)]
    [InlineData("rank>3,rank<5", "rank in (4)", false)]
    [InlineData("rank>3,rank<4", "nothing", true)]
    [InlineData("rank>9223372036854775807", "nothing", true)]
    [InlineData("rank in (3,4)", "rank>2,rank<5", true)]
    public void Implication_is_exact_for_numbers(string first, string second, bool expected) =>
        Assert.Equal(expected, Selector.ParseKubernetes(first).Implies(Selector.ParseKubernetes(second)));

    [Fact]
    public void A_number_may_be_written_with_leading_zeros()
    {
        SelectorAnswer answer = SelectorAlgebra.Implies(Selector.ParseKubernetes("rank>3,rank<5"), Selector.ParseKubernetes("rank in (4)"));
        Assert.False(answer.Holds);
        Assert.Equal("04", answer.Witness!["rank"]);
    }

    [Fact]
    public void A_label_known_to_have_one_value_decides_more()
    {
        Selector pods = Selector.Parse("projectcalico.org/orchestrator == 'k8s' && app == 'web'");
        Selector web = Selector.Parse("app == 'web'");
        LabelKnowledge knowledge = LabelKnowledge.None.WithValue("projectcalico.org/orchestrator", "k8s");
        Assert.False(web.Implies(pods));
        Assert.True(SelectorAlgebra.Implies(web, pods, knowledge).Value);
        Assert.False(SelectorAlgebra.Satisfiable(Selector.Parse("projectcalico.org/orchestrator == 'cni'"), knowledge).Value);
        Assert.Equal("k8s", SelectorAlgebra.Satisfiable(web, knowledge).Witness!["projectcalico.org/orchestrator"]);
        Assert.True(SelectorAlgebra.Implies(Selector.Parse("!has(env)"), Selector.None, LabelKnowledge.None.WithPresent("env")).Value);
        Assert.False(SelectorAlgebra.Overlaps(Selector.Has("env"), Selector.All, LabelKnowledge.None.WithAbsent("env")).Value);
        Assert.True(SelectorAlgebra.Implies(Selector.Has("env"), Selector.Parse("env in {'a', 'b'}"), LabelKnowledge.None.WithOptionalValues("env", ["a", "b"])).Value);
    }

    [Fact]
    public void Set_questions_agree_with_every_label_set_of_a_small_universe() =>
        Gen.Select(SelectorGen.Tree(SelectorGen.SetTerm, 3), SelectorGen.Tree(SelectorGen.SetTerm, 3)).Sample(
            (first, second) =>
            {
                bool implies = s_smallUniverse.All(l => !first.Matches(l) || second.Matches(l));
                Assert.Equal(implies, first.Implies(second));
                Assert.Equal(s_smallUniverse.Any(first.Matches), first.IsSatisfiable);
                Assert.Equal(s_smallUniverse.Any(l => first.Matches(l) && second.Matches(l)), first.Overlaps(second));
                Assert.Equal(s_smallUniverse.All(l => first.Matches(l) == second.Matches(l)), first.IsEquivalentTo(second));
            },
            iter: LongRun.Times(1_500));

    [Fact]
    public void Text_questions_agree_with_every_short_text()
    {
        Gen<SelectorNode> term = SelectorGen.TextTerm(Gen.Const("a"));
        Gen.Select(term, term, term, Gen.Int[0, 7], Gen.Bool).Sample(
            (x, y, z, signs, any) =>
            {
                SelectorNode[] parts = [Signed(x, signs & 1), Signed(y, signs & 2), Signed(z, signs & 4)];
                SelectorNode root = any ? new OrNode([.. parts]) : new AndNode([.. parts]);
                bool expected = Array.Exists(s_texts, t => parts.Count(p => Holds(p, t)) >= (any ? 1 : 3));
                Assert.Equal(expected, new Selector(root).IsSatisfiable);
            },
            iter: LongRun.Times(1_500));
    }

    [Fact]
    public void A_witness_shows_its_answer() =>
        Gen.Select(SelectorGen.Any, SelectorGen.Any).Sample(
            (first, second) =>
            {
                SelectorAnswer implies = SelectorAlgebra.Implies(first, second);
                Assert.True(implies.Holds == true || (first.Matches(implies.Witness!) && !second.Matches(implies.Witness!)));
                SelectorAnswer overlaps = SelectorAlgebra.Overlaps(first, second);
                Assert.True(overlaps.Holds == false || (first.Matches(overlaps.Witness!) && second.Matches(overlaps.Witness!)));
                SelectorAnswer same = SelectorAlgebra.Equivalent(first, second);
                Assert.True(same.Holds == true || first.Matches(same.Witness!) != second.Matches(same.Witness!));
            },
            iter: LongRun.Times(5_000));

    [Fact]
    public void Simplifying_keeps_the_meaning_and_never_adds_terms() =>
        SelectorGen.Any.Sample(
            selector =>
            {
                Selector simple = selector.Simplify();
                Assert.True(simple.IsEquivalentTo(selector), $"{selector} became {simple}");
                Assert.True(simple.Root.Terms <= selector.Root.Terms, $"{selector} became {simple}");
            },
            iter: LongRun.Times(1_500));

    [Theory]
    [InlineData("a == 'x' || a == 'y'", "a in {\"x\", \"y\"}")]
    [InlineData("a in {'x', 'y'} && a != 'x'", "a == \"y\"")]
    [InlineData("(a == 'x' && a == 'y') || b == 'z'", "b == \"z\"")]
    [InlineData("has(a) && a == 'x'", "a == \"x\"")]
    [InlineData("a != 'x' || a == 'x'", "all()")]
    [InlineData("a in {} || (b == 'y' && all())", "b == \"y\"")]
    [InlineData("a == 'x' && (b == 'y' && (c == 'z'))", "(a == \"x\" && b == \"y\" && c == \"z\")")]
    [InlineData("a == 'x' && (a == 'x' || b == 'y')", "a == \"x\"")]
    [InlineData("a starts with 'ab' && a contains 'b' && a != 'c'", "a starts with \"ab\"")]
    [InlineData("has(a) && !has(a)", "!all()")]
    public void Simplifying_leaves_out_what_is_redundant(string text, string expected) =>
        Assert.Equal(expected, Selector.Parse(text).Simplify().ToString());

    [Fact]
    public void A_question_beyond_the_bound_says_so()
    {
        // Every alternative is compatible with every other until the last labels: no short cut exists.
        string first = string.Join(" && ", Enumerable.Range(0, 400).Select(i => $"(a{i} == 'x' || b{i % 7} == 'v{i}' || c{i % 11} contains '{i}')"));
        string second = string.Join(" && ", Enumerable.Range(0, 400).Select(i => $"(a{i} != 'x' || b{i % 5} == 'w{i}' || c{i % 13} starts with '{i}')"));
        SelectorAnswer answer = SelectorAlgebra.Overlaps(Selector.Parse(first), Selector.Parse(second));
        Assert.True(answer.Holds is true || answer.Diagnostic is { Id: "LP1105" });
        string huge = string.Join(" || ", Enumerable.Range(0, SelectorLimits.MaxTerms + 1).Select(i => $"has(k{i})"));
        SelectorAnswer tooLarge = SelectorAlgebra.Satisfiable(Selector.Parse(huge));
        Assert.Null(tooLarge.Holds);
        Assert.Equal("LP1105", tooLarge.Diagnostic!.Id);
        Assert.Throws<SelectorBoundException>(() => Selector.Parse(huge).IsSatisfiable);
    }

    [Fact]
    public void Large_sets_are_compared_in_time()
    {
        string values = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"'v{i}'"));
        Assert.True(Selector.Parse($"a in {{{values}}}").Implies(Selector.Parse($"a in {{{values}, 'w'}}")));
        Assert.False(Selector.Parse($"a in {{{values}, 'w'}}").Implies(Selector.Parse($"a in {{{values}}}")));
        Assert.False(Selector.Parse($"a in {{{values}}}").Overlaps(Selector.Parse($"a not in {{{values}}} && b == 'c'")));
    }

    private static SelectorNode Signed(SelectorNode node, int sign) => sign == 0 ? node : new NotNode(node);

    private static bool Holds(SelectorNode node, string? value) =>
        node is NotNode negation ? !Holds(negation.Operand, value) : ((LabelNode)node).Test(value);

    private static LabelSet[] SmallUniverse()
    {
        string?[] values = [null, "x", "y", "q"];
        return
        [
            .. from a in values
               from b in values
               from c in values
               select new LabelSet(new[] { ("a", a), ("b", b), ("c", c) }
                   .Where(l => l.Item2 is not null)
                   .Select(l => KeyValuePair.Create(l.Item1, l.Item2!))),
        ];
    }

    private static IEnumerable<string> Texts(string alphabet, int maxLength)
    {
        List<string> last = [""];
        for (int length = 0; length <= maxLength; length++)
        {
            foreach (string text in last)
            {
                yield return text;
            }

            last = [.. last.SelectMany(t => alphabet.Select(c => t + c))];
        }
    }
}
