using System.Globalization;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>A range of port numbers, both ends included.</summary>
/// <param name="First">The first port.</param>
/// <param name="Last">The last port.</param>
internal readonly record struct PortRange(ushort First, ushort Last)
{
    /// <summary>Whether the range holds the port.</summary>
    public bool Contains(int port) => port >= First && port <= Last;

    /// <summary>Prints <c>80</c> or <c>80:90</c>, as policies write it.</summary>
    public override string ToString() =>
        First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}:{Last}");
}
