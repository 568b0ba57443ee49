using LayeredPolicy.Traffic;

namespace LayeredPolicy;

public sealed partial class StringSet
{
    /// <summary>A string of the set that a person finds natural, the shortest at first; null for the empty set.</summary>
    public string? Witness() => NaturalText.Shortest(Automaton);

    /// <summary>
    /// Prints the set as patterns: <c>GET, POST</c>, <c>/api/*</c>, <c>/store/{*}/cart</c>, <c>anything but /admin*</c>. A set that few
    /// patterns cannot say is printed as an example with the size of its automaton. Equal sets print equally.
    /// </summary>
    public override string ToString() => StringPatterns.Print(this);
}
