namespace LayeredPolicy.Selectors;

/// <summary>Matches every label set: <c>all()</c>, and the empty selector.</summary>
public sealed class AllNode : SelectorNode
{
    private AllNode()
    {
    }

    /// <summary>The node.</summary>
    public static AllNode Instance { get; } = new();

    /// <summary>
    /// The node of an <c>all( )</c> written with blanks. Calico's policy processing rewrites the text <c>all()</c> and misses this spelling.
    /// </summary>
    internal static AllNode Spaced { get; } = new();

    internal override int Depth => 1;

    internal override int Terms => 0;
}
