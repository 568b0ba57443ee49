namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>One protocol and port of a peer that a set of named ports, or of service ports, holds.</summary>
/// <param name="Set">The set's number.</param>
/// <param name="Protocol">The protocol number.</param>
/// <param name="Port">The port number.</param>
internal readonly record struct PortMember(int Set, byte Protocol, ushort Port) : IComparable<PortMember>
{
    /// <inheritdoc/>
    public int CompareTo(PortMember other) =>
        (Set, Protocol, Port).CompareTo((other.Set, other.Protocol, other.Port));
}
