using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>
/// What the peers of one kind have in common: the sets of addresses that they belong to, and the ports that sets of ports list for
/// them. Equal peers share one object. Membership is undecided only for a peer whose address is not known.
/// </summary>
internal sealed class PeerClass : IEquatable<PeerClass>
{
    private readonly ulong[] _certain;
    private readonly ulong[] _possible;
    private readonly PortMember[] _ports;
    private readonly PortMember[] _possiblePorts;

    /// <summary>Makes the class of peers whose membership is as given.</summary>
    public PeerClass(ulong[] sets, PortMember[] ports)
        : this(sets, sets, ports, ports)
    {
    }

    /// <summary>Makes the class of peers of which some membership is undecided.</summary>
    public PeerClass(ulong[] certain, ulong[] possible, PortMember[] ports, PortMember[] possiblePorts)
    {
        _certain = certain;
        _possible = possible;
        _ports = ports;
        _possiblePorts = possiblePorts;
        IsExact = ReferenceEquals(certain, possible) && ReferenceEquals(ports, possiblePorts)
            || (Same(certain, possible) && ports.AsSpan().SequenceEqual(possiblePorts));
    }

    /// <summary>The peers that belong to no set.</summary>
    public static PeerClass Empty { get; } = new([], []);

    /// <summary>The ports that sets of ports list for the peer.</summary>
    public ImmutableArray<PortMember> Ports => [.. _ports];

    /// <summary>The ports that sets of ports list, or may list, for the peer.</summary>
    public ImmutableArray<PortMember> PossiblePorts => [.. _possiblePorts];

    /// <summary>Whether the peer may belong to a set with the number or a higher one.</summary>
    public bool ReachesTo(int set) => set >> 6 < _certain.Length;

    /// <summary>The numbers of the sets to which the peer certainly belongs, from a number on.</summary>
    public IEnumerable<int> SetsFrom(int first)
    {
        for (int w = first >> 6; w < _certain.Length; w++)
        {
            ulong bits = w == first >> 6 ? _certain[w] & (ulong.MaxValue << first) : _certain[w];
            for (; bits != 0; bits &= bits - 1)
            {
                yield return (w << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    /// <summary>Whether every membership is known.</summary>
    public bool IsExact { get; }

    /// <summary>Whether the peer certainly belongs to the set.</summary>
    public bool Holds(int set) => (uint)(set >> 6) < (uint)_certain.Length && (_certain[set >> 6] & (1UL << set)) != 0;

    /// <summary>Whether the peer belongs to the set.</summary>
    public Truth IsIn(int set)
    {
        int word = set >> 6;
        ulong bit = 1UL << set;
        return (uint)word < (uint)_certain.Length && (_certain[word] & bit) != 0 ? Truth.True
            : (uint)word < (uint)_possible.Length && (_possible[word] & bit) != 0 ? Truth.Unknown
            : Truth.False;
    }

    /// <summary>Whether the set of ports lists the protocol and port for the peer.</summary>
    public Truth HasPort(int set, byte protocol, int port) =>
        Lists(_ports, set, protocol, port) ? Truth.True
        : !ReferenceEquals(_ports, _possiblePorts) && Lists(_possiblePorts, set, protocol, port) ? Truth.Unknown
        : Truth.False;

    /// <summary>The class of an address that all of these own together.</summary>
    public static PeerClass Union(PeerClass one, PeerClass other)
    {
        if (ReferenceEquals(one, other) || ReferenceEquals(other, Empty))
        {
            return one;
        }

        ulong[] certain = Or(one._certain, other._certain);
        PortMember[] ports = Merge(one._ports, other._ports);
        return one.IsExact && other.IsExact
            ? new(certain, ports)
            : new(certain, Or(one._possible, other._possible), ports, Merge(one._possiblePorts, other._possiblePorts));
    }

    /// <summary>The class of a peer that has this one's membership for certain and may have the other's too.</summary>
    public PeerClass Perhaps(PeerClass other) =>
        new(_certain, Or(_possible, other._possible), _ports, Merge(_possiblePorts, other._possiblePorts));

    /// <summary>The class of a peer that belongs to further sets.</summary>
    /// <param name="certain">The sets to which it certainly belongs besides.</param>
    /// <param name="possible">The sets to which it belongs, or may belong, besides.</param>
    public PeerClass With(List<int> certain, List<int> possible)
    {
        ulong[] more = With(_certain, certain);
        return ReferenceEquals(_certain, _possible) && certain.Count == possible.Count
            ? new(more, more, _ports, _possiblePorts)
            : new(more, With(_possible, possible), _ports, _possiblePorts);
    }

    /// <inheritdoc/>
    public bool Equals(PeerClass? other) =>
        other is not null && Same(_certain, other._certain) && Same(_possible, other._possible) &&
        _ports.AsSpan().SequenceEqual(other._ports) && _possiblePorts.AsSpan().SequenceEqual(other._possiblePorts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PeerClass);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        int words = _certain.Length;
        while (words > 0 && _certain[words - 1] == 0)
        {
            words--;
        }

        hash.AddBytes(MemoryMarshal.AsBytes(_certain.AsSpan(0, words)));

        foreach (PortMember port in _ports)
        {
            hash.Add(port);
        }

        return hash.ToHashCode();
    }

    // Sets numbered after an array was made are sets to which the peer does not belong.
    private static bool Same(ulong[] one, ulong[] other)
    {
        (ulong[] longer, ulong[] shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return longer.AsSpan(0, shorter.Length).SequenceEqual(shorter) && !longer.AsSpan(shorter.Length).ContainsAnyExcept(0UL);
    }

    private static ulong[] With(ulong[] sets, List<int> more)
    {
        int words = more.Count == 0 ? 0 : (more.Max() >> 6) + 1;
        var all = new ulong[Math.Max(sets.Length, words)];
        sets.CopyTo(all, 0);
        foreach (int set in more)
        {
            all[set >> 6] |= 1UL << set;
        }

        return all;
    }

    private static bool Lists(PortMember[] ports, int set, byte protocol, int port)
    {
        foreach (PortMember member in ports)
        {
            if (member.Set == set && member.Protocol == protocol && member.Port == port)
            {
                return true;
            }
        }

        return false;
    }

    private static PortMember[] Merge(PortMember[] one, PortMember[] other) =>
        other.Length == 0 ? one : one.Length == 0 ? other : [.. one.Concat(other).Distinct().Order()];

    private static ulong[] Or(ulong[] one, ulong[] other)
    {
        (ulong[] longer, ulong[] shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        ulong[] result = [.. longer];
        for (int i = 0; i < shorter.Length; i++)
        {
            result[i] |= shorter[i];
        }

        return result;
    }
}
