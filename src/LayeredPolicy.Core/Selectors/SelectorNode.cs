using System.Text;

namespace LayeredPolicy.Selectors;

/// <summary>
/// A node of a selector's tree. The kinds are closed: <see cref="AllNode"/>, <see cref="GlobalNode"/>, <see cref="LabelNode"/>,
/// <see cref="NotNode"/>, <see cref="AndNode"/> and <see cref="OrNode"/>. Nodes are immutable and may be shared between trees.
/// </summary>
public abstract class SelectorNode
{
    private protected SelectorNode()
    {
    }

    /// <summary>How many levels the tree has; a node without children has one.</summary>
    internal abstract int Depth { get; }

    /// <summary>How many comparisons the tree holds.</summary>
    internal abstract int Terms { get; }

    /// <summary>The depth of a node above a child of this depth.</summary>
    /// <exception cref="ArgumentException">The tree becomes deeper than <see cref="SelectorLimits.MaxTreeDepth"/>.</exception>
    private protected static int Above(int depth) => depth < SelectorLimits.MaxTreeDepth
        ? depth + 1
        : throw new ArgumentException($"a selector has at most {SelectorLimits.MaxTreeDepth} levels; join many selectors with Selector.AllOf or Selector.AnyOf");

    /// <summary>Prints the canonical text of this node, as Calico prints it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(128);
        CanonicalText.Write(text, this);
        return text.ToString();
    }
}
