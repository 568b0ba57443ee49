using CsCheck;
using Xunit;

namespace LayeredPolicy.Core.Tests.Traffic;

public sealed class StringSetTests
{
    private static readonly Gen<string> s_text = Gen.String[Gen.Char["ab/"], 0, 5];

    private static readonly Gen<(StringSet Set, Func<string, bool> Holds)> s_set = Gen.Recursive<(StringSet, Func<string, bool>)>((depth, self) =>
    {
        Gen<(StringSet, Func<string, bool>)> leaf = Gen.OneOf(
            s_text.Select(t => (StringSet.Exact(t), new Func<string, bool>(s => s == t))),
            s_text.Select(t => (StringSet.Prefix(t), new Func<string, bool>(s => s.StartsWith(t, StringComparison.Ordinal)))),
            s_text.Select(t => (StringSet.Suffix(t), new Func<string, bool>(s => s.EndsWith(t, StringComparison.Ordinal)))),
            s_text.Select(t => (StringSet.Containing(t), new Func<string, bool>(s => s.Contains(t, StringComparison.Ordinal)))));
        return depth > 3 ? leaf : Gen.OneOf(
            leaf,
            self.Select(x => (!x.Item1, new Func<string, bool>(s => !x.Item2(s)))),
            Gen.Select(self, self).Select((x, y) => (x.Item1 | y.Item1, new Func<string, bool>(s => x.Item2(s) || y.Item2(s)))),
            Gen.Select(self, self).Select((x, y) => (x.Item1 & y.Item1, new Func<string, bool>(s => x.Item2(s) && y.Item2(s)))),
            Gen.Select(self, self).Select((x, y) => (x.Item1 - y.Item1, new Func<string, bool>(s => x.Item2(s) && !y.Item2(s)))));
    });

    [Fact]
    public void Holds_exactly_the_strings_of_its_definition() =>
        Gen.Select(s_set, s_text).Sample((x, text) => x.Set.Contains(text) == x.Holds(text), iter: 2000);

    [Fact]
    public void Equal_sets_are_equal_values() => Gen.Select(s_set, s_set).Sample(
        (x, y) =>
        {
            Assert.Equal(!(x.Set | y.Set), !x.Set & !y.Set);
            Assert.Equal(x.Set - y.Set, x.Set & !y.Set);
            Assert.Equal(x.Set, !!x.Set);
            Assert.Equal((x.Set | y.Set).GetHashCode(), (y.Set | x.Set).GetHashCode());
        },
        iter: 500);

    [Fact]
    public void Concatenation_agrees_with_splitting_the_string_or_says_that_the_bound_is_passed() => Gen.Select(s_set, s_set, s_text).Sample(
        (x, y, text) =>
        {
            bool concatenated;
            try
            {
                concatenated = StringSet.Concat(x.Set, y.Set).Contains(text);
            }
            catch (TrafficLimitException)
            {
                // Determinizing a concatenation of large random sets may need more states than the bound; small ones never may.
                return Math.Max(x.Set.Automaton.StateCount, y.Set.Automaton.StateCount) > 64;
            }

            return concatenated == Enumerable.Range(0, text.Length + 1).Any(i => x.Holds(text[..i]) && y.Holds(text[i..]));
        },
        iter: 500);

    [Theory]
    [InlineData("/foo/{*}/bar/{**}", "/foo/x/bar/", true)]
    [InlineData("/foo/{*}/bar/{**}", "/foo/x/bar/y/z", true)]
    [InlineData("/foo/{*}/bar/{**}", "/foo//bar/y", false)]
    [InlineData("/foo/{*}/bar/{**}", "/foo/x/y/bar/", false)]
    [InlineData("/foo/{*}", "/foo/", false)]
    [InlineData("/foo/{*}", "/foo/a b", false)]
    [InlineData("/foo/{*}", "/foo/a\\b", false)]
    [InlineData("/store/{**}/cart", "/store/a/b/cart", true)]
    [InlineData("/store/{**}/cart", "/store//cart", true)]
    [InlineData("/store/{**}/cart", "/store/cart", false)]
    public void Path_templates_match_as_Envoy_matches_them(string template, string path, bool expected) =>
        Assert.Equal(expected, StringSet.PathTemplate(template).Contains(path));

    [Theory]
    [InlineData("api.*.example.com", "API.eu.Example.com", true)]
    [InlineData("api.*.example.com", "api.example.com", false)]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "acb", false)]
    public void A_glob_star_stands_for_any_string(string pattern, string text, bool expected) =>
        Assert.Equal(expected, StringSet.Glob(pattern, ignoreCase: true).Contains(text));

    [Fact]
    public void Excluded_characters_bound_a_wildcard()
    {
        StringSet oneLabel = StringSet.Concat(StringSet.Exact("spiffe://"), StringSet.Without("/"), StringSet.Exact("/x"));
        Assert.True(oneLabel.Contains("spiffe://td/x"));
        Assert.False(oneLabel.Contains("spiffe://a/b/x"));
    }

    [Fact]
    public void Containment_follows_the_patterns()
    {
        Assert.True(StringSet.Prefix("/api").Contains(StringSet.PathTemplate("/api/{**}")));
        Assert.False(StringSet.PathTemplate("/api/{**}").Contains(StringSet.Prefix("/api/")));
        Assert.Equal(StringSet.All, StringSet.Prefix(""));
        Assert.Equal(StringSet.NonEmpty, StringSet.All - StringSet.Exact(""));
    }

    [Fact]
    public void A_set_beyond_the_bound_is_refused_and_not_approximated()
    {
        // The character 20 places before the end must be an 'a': the textbook set whose automaton doubles with every place.
        StringSet oneCharacter = StringSet.AnyOf(StringSet.Exact("a"), StringSet.Exact("b"));
        TrafficLimitException thrown = Assert.Throws<TrafficLimitException>(() => StringSet.Concat(
            [StringSet.All, StringSet.Exact("a"), .. Enumerable.Repeat(oneCharacter, 20)]));
        Assert.Equal("LP1202", thrown.Diagnostic.Id);
    }

    [Fact]
    public void A_thousand_exact_paths_are_one_set()
    {
        StringSet set = StringSet.AnyOf(Enumerable.Range(0, 1000).Select(i => StringSet.Exact($"/service/{i}/detail")));
        Assert.True(set.Contains("/service/999/detail"));
        Assert.False(set.Contains("/service/1000/detail"));
    }
}
