using LayeredPolicy.Selectors;

namespace LayeredPolicy;

/// <content>Putting selectors together. Nothing is spliced as text and nothing is simplified.</content>
public sealed partial class Selector
{
    /// <summary>Matches label sets that both selectors match.</summary>
    public Selector And(Selector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Selector(new AndNode([Root, other.Root]));
    }

    /// <summary>Matches label sets that at least one of the selectors matches.</summary>
    public Selector Or(Selector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Selector(new OrNode([Root, other.Root]));
    }

    /// <summary>Matches label sets that this selector does not match.</summary>
    public Selector Not() => new(new NotNode(Root));

    /// <summary>Matches label sets that every one of the selectors matches; everything when there is none.</summary>
    public static Selector AllOf(IEnumerable<Selector> selectors)
    {
        ArgumentNullException.ThrowIfNull(selectors);
        SelectorNode[] roots = [.. selectors.Select(s => s.Root)];
        return roots.Length switch
        {
            0 => All,
            1 => new Selector(roots[0]),
            _ => new Selector(new AndNode([.. roots])),
        };
    }

    /// <summary>Matches label sets that at least one of the selectors matches; nothing when there is none.</summary>
    public static Selector AnyOf(IEnumerable<Selector> selectors)
    {
        ArgumentNullException.ThrowIfNull(selectors);
        SelectorNode[] roots = [.. selectors.Select(s => s.Root)];
        return roots.Length switch
        {
            0 => None,
            1 => new Selector(roots[0]),
            _ => new Selector(new OrNode([.. roots])),
        };
    }

    /// <summary>Matches label sets in which the label is present with the value: <c>key == "value"</c>.</summary>
    public static Selector Label(string key, string value) => new(new LabelNode(key, LabelOperator.Equal, value));

    /// <summary>Matches label sets in which the label is present with one of the values: <c>key in {"a", "b"}</c>.</summary>
    public static Selector LabelIn(string key, IEnumerable<string> values) => new(new LabelNode(key, LabelOperator.In, values));

    /// <summary>Matches label sets in which the label is present: <c>has(key)</c>.</summary>
    public static Selector Has(string key) => new(new LabelNode(key, LabelOperator.Exists, (string?)null));
}
