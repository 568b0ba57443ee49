using LayeredPolicy.Traffic;

namespace LayeredPolicy;

/// <summary>
/// An immutable, exact set of strings (paths, methods, hosts, header values, identities): any combination of patterns under union,
/// intersection and complement. Held as a minimal automaton over UTF-16 code units, so equal sets are equal values however they were
/// built, matching is one step a character, and nothing backtracks.
/// </summary>
/// <remarks>Building a set beyond 50,000 automaton states throws <see cref="TrafficLimitException"/>.</remarks>
public sealed partial class StringSet : IEquatable<StringSet>
{
    internal StringSet(Automaton automaton) => Automaton = automaton;

    /// <summary>Every string, the empty one included.</summary>
    public static StringSet All { get; } = new(Automaton.Constant(1));

    /// <summary>No string.</summary>
    public static StringSet None { get; } = new(Automaton.Constant(0));

    /// <summary>Every string but the empty one.</summary>
    public static StringSet NonEmpty { get; } = !Exact("");

    /// <summary>Whether no string is in the set.</summary>
    public bool IsEmpty => Equals(None);

    internal Automaton Automaton { get; }

    /// <summary>The strings that both sets hold.</summary>
    public static StringSet operator &(StringSet left, StringSet right) => Combine(left, right, static (a, b) => a & b);

    /// <summary>The strings that at least one set holds.</summary>
    public static StringSet operator |(StringSet left, StringSet right) => Combine(left, right, static (a, b) => a | b);

    /// <summary>The strings of the left set that the right set does not hold.</summary>
    public static StringSet operator -(StringSet left, StringSet right) => Combine(left, right, static (a, b) => a & ~b);

    /// <summary>The strings that the set does not hold.</summary>
    public static StringSet operator !(StringSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new(set.Automaton.WithOutputs(static o => 1 - o));
    }

    /// <summary>The union of any number of sets.</summary>
    public static StringSet AnyOf(params IEnumerable<StringSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        return ToggleList.Balanced([.. sets], None, static (a, b) => a | b);
    }

    /// <summary>Whether the string is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> text) => Automaton.OutputOf(text) == 1;

    /// <summary>Whether every string of the other set is in this one.</summary>
    public bool Contains(StringSet other) => (other - this).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(StringSet? other) => other is not null && Automaton.Equals(other.Automaton);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StringSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Automaton.GetHashCode();

    private static StringSet Combine(StringSet left, StringSet right, Func<int, int, int> combine)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(Automaton.Product(left.Automaton, right.Automaton, combine));
    }
}
