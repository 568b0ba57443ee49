namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>Tells for any address the class of those who own it.</summary>
internal sealed class AddressMap(AddressShape shape, PeerClass[] owners, Func<PeerClass, PeerClass> intern)
{
    private readonly PeerClass[] _classes =
        [.. shape.Groups.Select(g => g.Length == 0 ? PeerClass.Empty : g.Length == 1 ? owners[g[0]] : intern(g.Select(o => owners[o]).Aggregate(PeerClass.Union)))];

    /// <summary>The class of those who own the address. Allocates nothing.</summary>
    public PeerClass Find(IpAddress address) => _classes[shape.Find(address)];

    /// <summary>The class of a group of owners, by its number in the shape.</summary>
    public PeerClass OfGroup(int group) => _classes[group];

    /// <summary>The ranges of one family with their classes, in address order.</summary>
    public IEnumerable<(IpAddress First, IpAddress Last, PeerClass Class)> RangesOf(bool v6) =>
        shape.RangesOf(v6).Select(r => (r.First, r.Last, _classes[r.Group]));
}
