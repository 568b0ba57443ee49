using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Core.Tests.Selectors;

public sealed partial class SelectorFormatTests
{
    [Theory]
    [InlineData("", "all()", "s:5y5I3VdRZfDU01O--xXAPx2yxCQQqMf0M6IWug")]
    [InlineData("a in {'z','a','m','a'}", "a in {\"a\", \"m\", \"z\"}", "s:e23pdD0c-jFZ9ps6pohwUS26bDk7VdBc085Iyg")]
    [InlineData("a == 'b' || c == 'd' && e == 'f'", "(a == \"b\" || (c == \"d\" && e == \"f\"))", "s:S-qCSUXi1P0ft42eE8dHG6vx6ub86WkArSBbTw")]
    [InlineData("!(!has(a))", "!!has(a)", "s:VZFYmDV_Drir7seXQB5vQXF8-34s2nf1b8ItRA")]
    [InlineData("a in {'x\"y', 'b'}", "a in {\"b\", 'x\"y'}", "s:gaB3UucZJLDGw5gLTwhQ4QYJCrJ3tLkTOXL73Q")]
    [InlineData("a in {'é','z','日'}", "a in {\"z\", \"é\", \"日\"}", "s:odPOJ5a7Wluc_rYYfYlwLLuTbWV6YQAJV1Tm4w")]
    public void Canonical_text_and_unique_id_are_Calicos(string text, string canonical, string id)
    {
        Selector selector = Selector.Parse(text);
        Assert.Equal(canonical, selector.ToString());
        Assert.Equal(id, selector.UniqueId);
    }

    [Theory]
    [InlineData("", "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f")]
    [InlineData("abc", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "75388b16512776cc5dba5da1fd890150b0c6455cb4f58b1952522525")]
    public void The_hash_is_SHA_224(string text, string expected)
    {
        Span<byte> digest = stackalloc byte[Sha224.DigestLength];
        Sha224.Hash(System.Text.Encoding.ASCII.GetBytes(text), digest);
        Assert.Equal(expected, Convert.ToHexStringLower(digest));
    }

    [Fact]
    public void Sets_are_ordered_by_bytes_and_not_by_code_units() =>
        Assert.Equal("a in {\"\uE000\", \"\U0001F600\"}", Selector.Parse("a in {'\U0001F600', '\uE000'}").ToString());

    [Fact]
    public void A_selector_is_a_string_in_JSON()
    {
        Holder holder = JsonSerializer.Deserialize("{\"Selector\":\"a=='b'\"}", HolderContext.Default.Holder)!;
        Assert.Equal(Selector.Label("a", "b"), holder.Selector);
        Assert.Equal("{\"Selector\":\"a == \\u0022b\\u0022\"}", JsonSerializer.Serialize(holder, HolderContext.Default.Holder));
        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{\"Selector\":\"a==\"}", HolderContext.Default.Holder));
        Assert.Equal("expected a string in quotes after '==' at column 4, found the end", error.Message);
    }

    [Fact]
    public void A_selector_can_be_parsed_and_formatted_through_the_general_interfaces()
    {
        Selector parsed = ParseSpan<Selector>("  has( a ) ");
        Span<char> room = stackalloc char[6];
        Assert.True(((ISpanFormattable)parsed).TryFormat(room, out int written, default, CultureInfo.InvariantCulture));
        Assert.Equal("has(a)", room[..written].ToString());
        Assert.False(((ISpanFormattable)parsed).TryFormat(room[..5], out written, default, CultureInfo.InvariantCulture));
        Assert.Equal(0, written);
        SelectorFormatException error = Assert.Throws<SelectorFormatException>(() => Selector.Parse("has("));
        Assert.Equal("LP1101", error.Diagnostic.Id);
    }

    [Fact]
    public void Equality_is_equality_of_the_canonical_text()
    {
        Assert.True(Selector.Parse("a in {'y','x'}") == Selector.Parse("a in {\"x\", \"y\"}"));
        Assert.True(Selector.Parse("has(a) && has(b)") != Selector.Parse("has(b) && has(a)"));
        Assert.True(Selector.Parse("has(a) && has(b)").IsEquivalentTo(Selector.Parse("has(b) && has(a)")));
        Assert.Equal(Selector.All.GetHashCode(), Selector.Parse(" ").GetHashCode());
    }

    [Theory]
    [InlineData("a == 'x' || b == 'y'", "'(a == \"x\" || b == \"y\")' is an alternative; all requirements of a Kubernetes selector must hold at once")]
    [InlineData("a starts with 'x'", "'a starts with \"x\"' looks at a part or the size of the value; a Kubernetes selector object compares whole values only")]
    [InlineData("a == 'not valid'", "'not valid' is not a label value: it holds characters other than letters, digits, '-', '_' and '.'")]
    [InlineData("!all()", "it matches nothing, which a Kubernetes selector cannot say without a label")]
    public void A_conversion_to_Kubernetes_says_why_it_is_not_possible(string text, string reason)
    {
        Assert.False(Selector.Parse(text).TryToKubernetes(out _, out Diagnostic? diagnostic));
        Assert.Equal(reason, diagnostic.Message);
    }

    [Fact]
    public void Alternatives_between_values_of_one_label_are_one_Kubernetes_requirement()
    {
        Assert.True(Selector.Parse("(a == 'x' || a == 'y') && !(b == 'z' || has(c))").TryToKubernetes(out KubernetesLabelSelector? selector, out _));
        Assert.True(Selector.FromKubernetes(selector).IsEquivalentTo(Selector.ParseKubernetes("a in (x,y),b notin (z),!c")));
    }

    [Fact]
    public void A_conversion_to_Calico_says_why_it_is_not_possible()
    {
        Assert.False(Selector.ParseKubernetes("rank > 3").TryToCalico(out _, out Diagnostic? diagnostic));
        Assert.Equal("'rank > \"3\"' compares numbers; Calico selectors compare texts only", diagnostic.Message);
        Assert.False(Selector.Label("a", "'\"").TryToCalico(out _, out diagnostic));
        Assert.Equal("the value <'\"> of label 'a' holds both kinds of quotes; a Calico selector can write only one of them", diagnostic.Message);
        Assert.False(Selector.Label("a b", "x").TryToCalico(out _, out diagnostic));
        Assert.Equal("LP1104", diagnostic.Id);
        Assert.True(Selector.ParseKubernetes("a=x,!b").TryToCalico(out string? text, out _));
        Assert.Equal("(a == \"x\" && !has(b))", text);
    }

    [Fact]
    public void A_conversion_to_Istio_takes_equalities_only()
    {
        Assert.True(Selector.Parse("a == 'x' && b == 'y'").TryToMatchLabels(out LabelSet? labels, out _));
        Assert.Equal(new LabelSet { ["a"] = "x", ["b"] = "y" }, labels);
        Assert.False(Selector.Parse("has(a)").TryToMatchLabels(out _, out Diagnostic? diagnostic));
        Assert.Equal("matchLabels can only ask for one value of a label, not 'a Exists'", diagnostic.Message);
    }

    private static T ParseSpan<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    internal sealed record Holder(Selector Selector);

    [JsonSerializable(typeof(Holder))]
    internal sealed partial class HolderContext : JsonSerializerContext;
}
