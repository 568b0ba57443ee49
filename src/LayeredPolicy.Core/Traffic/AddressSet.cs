using System.Collections.Immutable;
using System.Numerics;
using LayeredPolicy.Traffic;

namespace LayeredPolicy;

/// <summary>An immutable set of IPv4 and IPv6 addresses. Equal sets are equal values however they were built.</summary>
public sealed class AddressSet : IEquatable<AddressSet>
{
    private static readonly IpAddress s_firstV6 = new(UInt128.Zero, true);
    private readonly IpAddress[] _toggles;

    private AddressSet(IpAddress[] toggles) => _toggles = toggles;

    /// <summary>Every address of both families.</summary>
    public static AddressSet All { get; } = new([default]);

    /// <summary>No address.</summary>
    public static AddressSet None { get; } = new([]);

    /// <summary>Every IPv4 address.</summary>
    public static AddressSet V4 { get; } = new([default, s_firstV6]);

    /// <summary>Every IPv6 address.</summary>
    public static AddressSet V6 { get; } = new([s_firstV6]);

    /// <summary>Whether no address is in the set.</summary>
    public bool IsEmpty => _toggles.Length == 0;

    /// <summary>The fewest networks in CIDR form that hold exactly the addresses of the set, IPv4 first, ascending.</summary>
    public ImmutableArray<Cidr> Networks
    {
        get
        {
            var networks = ImmutableArray.CreateBuilder<Cidr>();
            foreach ((IpAddress first, IpAddress last) in Ranges)
            {
                AddNetworks(networks, first, last);
            }

            return networks.ToImmutable();
        }
    }

    /// <summary>The maximal ranges of consecutive addresses of one family, IPv4 first, ascending.</summary>
    public ImmutableArray<(IpAddress First, IpAddress Last)> Ranges
    {
        get
        {
            var ranges = ImmutableArray.CreateBuilder<(IpAddress, IpAddress)>();
            for (int i = 0; i < _toggles.Length; i += 2)
            {
                IpAddress first = _toggles[i];
                IpAddress last = i + 1 < _toggles.Length ? Before(_toggles[i + 1]) : new(UInt128.MaxValue, true);
                if (first.IsV6 != last.IsV6)
                {
                    ranges.Add((first, Before(s_firstV6)));
                    first = s_firstV6;
                }

                ranges.Add((first, last));
            }

            return ranges.ToImmutable();
        }
    }

    internal ReadOnlySpan<IpAddress> Toggles => _toggles;

    /// <summary>The addresses that both sets hold.</summary>
    public static AddressSet operator &(AddressSet left, AddressSet right) => Combine(left, right, static (a, b) => a && b);

    /// <summary>The addresses that at least one set holds.</summary>
    public static AddressSet operator |(AddressSet left, AddressSet right) => Combine(left, right, static (a, b) => a || b);

    /// <summary>The addresses of the left set that the right set does not hold.</summary>
    public static AddressSet operator -(AddressSet left, AddressSet right) => Combine(left, right, static (a, b) => a && !b);

    /// <summary>The addresses, of both families, that the set does not hold.</summary>
    public static AddressSet operator !(AddressSet set) => All - set;

    /// <summary>The addresses of the given networks.</summary>
    public static AddressSet Of(params IEnumerable<Cidr> networks)
    {
        ArgumentNullException.ThrowIfNull(networks);
        return ToggleList.Balanced([.. networks.Select(static n => Range(n.First, n.Last))], None, static (a, b) => a | b);
    }

    /// <summary>The set of one address.</summary>
    public static AddressSet Of(IpAddress address) => Range(address, address);

    /// <summary>The addresses from <paramref name="first"/> to <paramref name="last"/>, both included; empty when they are in the wrong order.</summary>
    public static AddressSet Range(IpAddress first, IpAddress last)
    {
        if (first.CompareTo(last) > 0)
        {
            return None;
        }

        return new(last is { IsV6: true, Value: var value } && value == UInt128.MaxValue ? [first] : [first, After(last)]);
    }

    /// <summary>Whether the address is in the set.</summary>
    public bool Contains(IpAddress address) => ToggleList.Holds(_toggles, address);

    /// <summary>Whether every address of the other set is in this one.</summary>
    public bool Contains(AddressSet other) => (other - this).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(AddressSet? other) => other is not null && _toggles.AsSpan().SequenceEqual(other._toggles);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AddressSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (IpAddress toggle in _toggles)
        {
            hash.Add(toggle);
        }

        return hash.ToHashCode();
    }

    /// <summary>Prints the networks: <c>10.0.0.0/8, fd00::/8</c>; <c>any</c> for every address and <c>none</c> for the empty set.</summary>
    public override string ToString() => IsEmpty ? "none" : Equals(All) ? "any" : string.Join(", ", Networks);

    internal static AddressSet FromToggles(IpAddress[] toggles) => new(toggles);

    private static AddressSet Combine(AddressSet left, AddressSet right, Func<bool, bool, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(ToggleList.Combine<IpAddress>(left._toggles, right._toggles, keep));
    }

    private static IpAddress After(IpAddress address) =>
        address is { IsV6: false, Value: var value } && value == uint.MaxValue ? s_firstV6 : address with { Value = address.Value + 1 };

    private static IpAddress Before(IpAddress address) =>
        address == s_firstV6 ? new(uint.MaxValue, false) : address with { Value = address.Value - 1 };

    private static void AddNetworks(ImmutableArray<Cidr>.Builder networks, IpAddress first, IpAddress last)
    {
        while (true)
        {
            int free = first.Value == 0 ? first.Bits : (int)UInt128.TrailingZeroCount(first.Value);
            while (free > 0 && new Cidr(first, first.Bits - free).Last.CompareTo(last) > 0)
            {
                free--;
            }

            var network = new Cidr(first, first.Bits - free);
            networks.Add(network);
            if (network.Last == last)
            {
                return;
            }

            first = After(network.Last);
        }
    }
}
