namespace LayeredPolicy.Selectors;

/// <summary>
/// <c>global()</c>. By itself it matches every label set; as the namespace selector of a rule it means "not namespaced".
/// </summary>
public sealed class GlobalNode : SelectorNode
{
    private GlobalNode()
    {
    }

    /// <summary>The node.</summary>
    public static GlobalNode Instance { get; } = new();

    internal override int Depth => 1;

    internal override int Terms => 0;
}
