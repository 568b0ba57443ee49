using CsCheck;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Tests.Splitting;

public sealed class SelectorAlternativesTests
{
    private static readonly Gen<string> Term = Gen.OneOf(
        "a == '1'", "a != '1'", "b in {'1', '2'}", "b not in {'2'}", "has(c)", "!has(c)", "a starts with '1'", "all()", "c contains '2'");

    private static readonly Gen<string> Text = Gen.Recursive<string>((depth, gen) => depth > 3 ? Term : Gen.Frequency(
        (2, Term),
        (1, Gen.Select(gen, gen, (l, r) => $"({l} && {r})")),
        (1, Gen.Select(gen, gen, (l, r) => $"({l} || {r})")),
        (1, gen.Select(g => $"!({g})"))));

    private static readonly Gen<LabelSet> Labels = Gen.Select(Gen.OneOf("", "1", "2"), Gen.OneOf("", "1", "2"), Gen.OneOf("", "1", "2"))
        .Select((a, b, c) => new LabelSet(new[] { ("a", a), ("b", b), ("c", c) }.Where(l => l.Item2.Length > 0).Select(l => new KeyValuePair<string, string>(l.Item1, l.Item2))));

    [Fact]
    public void The_alternatives_together_match_what_the_selector_matches()
    {
        Gen.Select(Text, Labels).Sample((text, labels) =>
        {
            var selector = Selector.Parse(text);
            return SelectorAlternatives.Of(selector) is not { } alternatives || alternatives.Any(a => a.Matches(labels)) == selector.Matches(labels);
        });
    }

    [Fact]
    public void A_selector_with_too_many_alternatives_has_none()
    {
        string text = string.Join(" && ", Enumerable.Range(0, 8).Select(i => $"(a{i} == '1' || b{i} == '1')"));

        Assert.Null(SelectorAlternatives.Of(Selector.Parse(text)));
    }
}
