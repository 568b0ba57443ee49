using System.Collections.Immutable;
using System.Globalization;
using LayeredPolicy.Traffic;

namespace LayeredPolicy;

/// <summary>An immutable set of port numbers, 0 to 65535. Equal sets are equal values however they were built.</summary>
public sealed class PortSet : IEquatable<PortSet>
{
    private const int Last = 65535;
    private readonly int[] _toggles;

    private PortSet(int[] toggles) => _toggles = toggles;

    /// <summary>Every port.</summary>
    public static PortSet All { get; } = new([0]);

    /// <summary>No port.</summary>
    public static PortSet None { get; } = new([]);

    /// <summary>Whether no port is in the set.</summary>
    public bool IsEmpty => _toggles.Length == 0;

    /// <summary>How many ports are in the set.</summary>
    public int Count => Ranges.Sum(static r => r.Last - r.First + 1);

    /// <summary>The maximal ranges of consecutive ports, ascending.</summary>
    public ImmutableArray<(int First, int Last)> Ranges
    {
        get
        {
            var ranges = ImmutableArray.CreateBuilder<(int, int)>();
            for (int i = 0; i < _toggles.Length; i += 2)
            {
                ranges.Add((_toggles[i], i + 1 < _toggles.Length ? _toggles[i + 1] - 1 : Last));
            }

            return ranges.ToImmutable();
        }
    }

    internal ReadOnlySpan<int> Toggles => _toggles;

    /// <summary>The ports of a set that both sets hold.</summary>
    public static PortSet operator &(PortSet left, PortSet right) => Combine(left, right, static (a, b) => a && b);

    /// <summary>The ports that at least one set holds.</summary>
    public static PortSet operator |(PortSet left, PortSet right) => Combine(left, right, static (a, b) => a || b);

    /// <summary>The ports of the left set that the right set does not hold.</summary>
    public static PortSet operator -(PortSet left, PortSet right) => Combine(left, right, static (a, b) => a && !b);

    /// <summary>The ports that the set does not hold.</summary>
    public static PortSet operator !(PortSet set) => All - set;

    /// <summary>The set of the given ports.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not a port.</exception>
    public static PortSet Of(params IEnumerable<int> ports)
    {
        ArgumentNullException.ThrowIfNull(ports);
        return ports.Select(static p => Range(p, p)).Aggregate(None, static (a, b) => a | b);
    }

    /// <summary>The ports from <paramref name="first"/> to <paramref name="last"/>, both included; empty when they are in the wrong order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not a port.</exception>
    public static PortSet Range(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, Last);
        ArgumentOutOfRangeException.ThrowIfNegative(last);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, Last);
        return first > last ? None : new(last == Last ? [first] : [first, last + 1]);
    }

    /// <summary>Whether the port is in the set.</summary>
    public bool Contains(int port) => port is >= 0 and <= Last && ToggleList.Holds(_toggles, port);

    /// <summary>Whether every port of the other set is in this one.</summary>
    public bool Contains(PortSet other) => (other - this).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(PortSet? other) => other is not null && _toggles.AsSpan().SequenceEqual(other._toggles);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PortSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int toggle in _toggles)
        {
            hash.Add(toggle);
        }

        return hash.ToHashCode();
    }

    /// <summary>Prints <c>80, 443, 8000-8010</c>; <c>any</c> for every port and <c>none</c> for the empty set.</summary>
    public override string ToString() =>
        IsEmpty ? "none"
        : Equals(All) ? "any"
        : string.Join(", ", Ranges.Select(static r => r.First == r.Last
            ? r.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.First}-{r.Last}")));

    internal static PortSet FromToggles(int[] toggles) => new(toggles);

    private static PortSet Combine(PortSet left, PortSet right, Func<bool, bool, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(ToggleList.Combine<int>(left._toggles, right._toggles, keep));
    }
}
