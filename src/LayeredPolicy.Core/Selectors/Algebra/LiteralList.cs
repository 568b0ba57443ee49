namespace LayeredPolicy.Selectors;

/// <summary>What has been assumed of one label, latest first. Lists share their tails, so going back costs nothing.</summary>
internal sealed class LiteralList(SelectorLiteral literal, LiteralList? earlier)
{
    private const int ValuesPerStep = 8;

    public SelectorLiteral Literal { get; } = literal;

    public LiteralList? Earlier { get; } = earlier;

    /// <summary>About how much work one look at the list is: one for each literal, and more for large sets.</summary>
    public int Weight { get; } = 1 + (literal.Node.Set.Length / ValuesPerStep) + (earlier?.Weight ?? 0);
}
