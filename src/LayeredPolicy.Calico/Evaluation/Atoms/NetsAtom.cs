using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Atoms;

/// <summary>
/// The address of one end lies in one of the networks, or in none of them: <c>nets</c>, <c>notNets</c>. A list speaks only for the
/// families that it names: the negated form never matches an address of a family without an entry, as the rule is not programmed there.
/// </summary>
internal sealed class NetsAtom : NetworkAtom
{
    private readonly PacketSide _side;
    private readonly bool _negated;
    private readonly NetworkRanges _ranges;
    private readonly string _text;
    private readonly Lazy<AddressSet> _addresses;
    private readonly Lazy<Truth> _somePod;

    /// <summary>Makes the condition.</summary>
    public NetsAtom(PeerSource peers, PacketSide side, ImmutableArray<Cidr> nets, bool negated)
        : base(peers)
    {
        _side = side;
        _negated = negated;
        _ranges = NetworkRanges.Of(nets);
        _text = string.Join(", ", nets);
        _addresses = new(() => Holding(nets));
        _somePod = new(OfSomePod);
    }

    /// <inheritdoc/>
    public override AtomReach Reach => _side == PacketSide.Source ? AtomReach.Source : AtomReach.Destination;

    /// <inheritdoc/>
    public override Truth Test(in Packet packet)
    {
        if (packet.Address(_side) is { } address)
        {
            return Holds(address) ? Truth.True : Truth.False;
        }

        return Peers.AddressesOf(packet.Party(_side)) is { IsEmpty: false } known ? All(known) : OfUnknown(packet.Party(_side));
    }

    /// <inheritdoc/>
    public override TrafficBounds Between(PartyPair pair)
    {
        Party party = _side == PacketSide.Source ? pair.Source : pair.Destination;
        if (!Peers.IsAddressOpen(party))
        {
            return TrafficBounds.Of(Peers.AddressesOf(party) is { IsEmpty: false } known ? All(known) : OfUnknown(party));
        }

        return TrafficBounds.Exactly(_side == PacketSide.Source
            ? TrafficSet.OfSourceAddresses(_addresses.Value)
            : TrafficSet.OfDestinationAddresses(_addresses.Value));
    }

    /// <inheritdoc/>
    public override string Describe() => $"{_side.Name()} address {(_negated ? "not in" : "in")} {_text}";

    /// <inheritdoc/>
    public override string Explain(in Packet packet) =>
        Test(packet) == Truth.Unknown ? $"the address of {packet.PartyName(_side)} is not known"
        : !_negated ? $"{_side.Name()} {packet.PartyName(_side)} is not in {_text}"
        : packet.Address(_side) is { } address && !_ranges.Names(address.IsV6) ? $"the rule does not exist for {(address.IsV6 ? "IPv6" : "IPv4")}, as its excluded networks are all of the other family"
        : $"{_side.Name()} {packet.PartyName(_side)} is in {_text}";

    private Truth OfUnknown(Party party) => party.Workload is { HostNetwork: false } ? _somePod.Value : Truth.Unknown;

    // A pod whose address is not known still has one of the networks that pods get their addresses from.
    private Truth OfSomePod() =>
        Peers.PodNetworks is not { } pods ? Truth.Unknown
        : _addresses.Value.Contains(pods) ? Truth.True
        : (_addresses.Value & pods).IsEmpty ? Truth.False
        : Truth.Unknown;

    private AddressSet Holding(ImmutableArray<Cidr> nets)
    {
        var listed = AddressSet.Of(nets);
        AddressSet families = (_ranges.Names(isV6: false) ? AddressSet.V4 : AddressSet.None) | (_ranges.Names(isV6: true) ? AddressSet.V6 : AddressSet.None);
        return _negated ? families - listed : listed;
    }

    private bool Holds(IpAddress address) => _negated ? _ranges.Names(address.IsV6) && !_ranges.Contains(address) : _ranges.Contains(address);

    private Truth All(ImmutableArray<IpAddress> addresses)
    {
        int holds = 0;
        foreach (IpAddress address in addresses)
        {
            holds += Holds(address) ? 1 : 0;
        }

        return holds == addresses.Length ? Truth.True : holds == 0 ? Truth.False : Truth.Unknown;
    }
}
