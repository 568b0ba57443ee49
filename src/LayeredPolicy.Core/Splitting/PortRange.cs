using System.Globalization;

namespace LayeredPolicy.Splitting;

/// <summary>Container ports on the wire, both ends included.</summary>
/// <param name="First">The first port.</param>
/// <param name="Last">The last port.</param>
public readonly record struct PortRange(int First, int Last) : IComparable<PortRange>
{
    /// <summary>A single port.</summary>
    public PortRange(int port)
        : this(port, port)
    {
    }

    /// <summary>Whether it is one port.</summary>
    public bool IsSingle => First == Last;

    /// <inheritdoc/>
    public int CompareTo(PortRange other) => First != other.First ? First.CompareTo(other.First) : Last.CompareTo(other.Last);

    /// <summary>Prints <c>8080</c> or <c>8080-8090</c>.</summary>
    public override string ToString() =>
        IsSingle ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
