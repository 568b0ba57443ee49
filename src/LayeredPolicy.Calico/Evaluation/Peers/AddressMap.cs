namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>Tells for any address the class of those who own it.</summary>
internal sealed class AddressMap
{
    private readonly AddressShape _shape;
    private readonly PagedArray<PeerClass> _owners;
    private readonly Dictionary<int, PeerClass> _shared;

    /// <summary>Gives the owners of addresses their classes.</summary>
    /// <param name="shape">Who owns which address.</param>
    /// <param name="owners">The classes of the owners, by number.</param>
    /// <param name="intern">Makes equal classes one object.</param>
    public AddressMap(AddressShape shape, PagedArray<PeerClass> owners, Func<PeerClass, PeerClass> intern)
    {
        _shape = shape;
        _owners = owners;
        _shared = shape.SharedGroups.ToDictionary(static g => g, g => intern(shape.Groups[g].Select(o => owners[o]).Aggregate(PeerClass.Union)));
    }

    /// <summary>The class of those who own the address. Allocates nothing.</summary>
    public PeerClass Find(IpAddress address) => OfGroup(_shape.Find(address));

    /// <summary>The class of a group of owners, by its number in the shape.</summary>
    public PeerClass OfGroup(int group) => _shape.OnlyOwnerOf(group) is >= 0 and var owner ? _owners[owner] : group == 0 ? PeerClass.Empty : _shared[group];

    /// <summary>The ranges of one family with their classes, in address order.</summary>
    public IEnumerable<(IpAddress First, IpAddress Last, PeerClass Class)> RangesOf(bool v6) =>
        _shape.RangesOf(v6).Select(r => (r.First, r.Last, OfGroup(r.Group)));
}
