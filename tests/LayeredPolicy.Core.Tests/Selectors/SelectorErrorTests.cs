namespace LayeredPolicy.Core.Tests.Selectors;

public sealed class SelectorErrorTests
{
    public static TheoryData<string, string> Messages => new()
    {
        { "app == )", "expected a string in quotes after '==' at column 8, found ')'" },
        { "app ==", "expected a string in quotes after '==' at column 7, found the end" },
        { "app", "expected an operator (==, !=, in, not in, contains, starts with, ends with) after the label at column 4, found the end" },
        { "app = 'x'", "expected '==' at column 5, found a single '='" },
        { "has(a) & has(b)", "expected '&&' at column 8, found a single '&'" },
        { "has(a) | has(b)", "expected '||' at column 8, found a single '|'" },
        { "app not in 'x'", "expected '{' after 'not in' at column 12, found a string" },
        { "app in {web}", "expected a string in quotes, ',' or '}' in the set at column 9, found 'web'" },
        { "app == \"web", "the string that begins at column 8 has no closing \"" },
        { "has()", "expected a label name inside has(...) at column 5, found ')'" },
        { "has(a b)", "expected ')' at column 7, found 'b'" },
        { "(has(a)", "expected ')', '&&' or '||' at column 8, found the end" },
        { "has(a) has(b)", "expected '&&', '||' or the end at column 8, found 'has'" },
        { "has(a) &&", "expected a label, has(label), all(), global(), '!' or '(' at column 10, found the end" },
        { "has(app)\n", "a line break at column 9 has no meaning in a selector; outside quotes only label characters, operators, spaces and tabs may stand" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void An_error_says_what_was_expected_where_and_what_was_found(string text, string message)
    {
        Assert.False(Selector.TryParse(text, out Selector? selector, out Diagnostic? diagnostic));
        Assert.Null(selector);
        Assert.Equal("LP1101", diagnostic.Id);
        Assert.Equal(message, diagnostic.Message);
    }

    [Theory]
    [InlineData("a,,b", "expected a label key or '!' after ',' at column 3, found ','")]
    [InlineData("a in b", "expected '(' at column 6, found 'b'")]
    [InlineData("a=b=c", "expected ',' or the end at column 4, found '='")]
    [InlineData("a in (b", "expected ',' or ')' at column 8, found the end")]
    [InlineData("rank > high", "expected a 64-bit decimal integer to compare label 'rank' with, found 'high'")]
    [InlineData("-a", "'-a' is not a label key: it must begin and end with a letter or digit")]
    public void A_Kubernetes_error_says_what_was_expected(string text, string message)
    {
        Assert.False(Selector.TryParseKubernetes(text, out _, out Diagnostic? diagnostic));
        Assert.Equal("LP1102", diagnostic.Id);
        Assert.Equal(message, diagnostic.Message);
    }

    [Fact]
    public void Parentheses_beyond_the_limit_give_a_diagnostic()
    {
        string bomb = new string('(', 100_000) + "has(a)" + new string(')', 100_000);
        Assert.False(Selector.TryParse(bomb, out _, out Diagnostic? diagnostic));
        Assert.Equal("LP1103", diagnostic.Id);
        Assert.False(Selector.IsValid(bomb));
    }
}
