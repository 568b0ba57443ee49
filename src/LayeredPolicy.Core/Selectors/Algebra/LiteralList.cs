namespace LayeredPolicy.Selectors;

/// <summary>What has been assumed of one label, latest first. Lists share their tails, so going back costs nothing.</summary>
internal sealed class LiteralList(SelectorLiteral literal, LiteralList? earlier)
{
    public SelectorLiteral Literal { get; } = literal;

    public LiteralList? Earlier { get; } = earlier;

    public int Count { get; } = 1 + (earlier?.Count ?? 0);
}
