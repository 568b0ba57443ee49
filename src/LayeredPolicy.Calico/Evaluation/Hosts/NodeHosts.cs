namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>The host endpoints of one node, and which of them governs an interface.</summary>
internal sealed class NodeHosts(IEnumerable<HostLists> hosts, HostSettings settings)
{
    private readonly HostLists[] _hosts = [.. hosts.OrderBy(h => h.Endpoint.Name, StringComparer.Ordinal)];

    /// <summary>The settings of the node's agent.</summary>
    public HostSettings Settings { get; } = settings;

    /// <summary>The endpoint of the node when it has only one, whatever interface it names; else the one for all interfaces, or null.</summary>
    public HostLists? Only => _hosts.Length == 1 ? _hosts[0] : ForAll;

    /// <summary>Whether any policy runs at another than the ordinary stage, so that the way through the node matters.</summary>
    public bool HasStages { get; } = hosts.Any(h => h.HasUntracked || h.HasPreDnat || h.HasForward);

    /// <summary>Whether there are several endpoints and none for all interfaces, so that the interface decides which of them judges.</summary>
    public bool IsSplit => _hosts.Length > 1 && ForAll is null;

    /// <summary>Whether the node has any endpoint.</summary>
    public bool IsGuarded => _hosts.Length > 0;

    /// <summary>The interfaces by which outside traffic may come: those of the endpoints, and one without an endpoint of its own.</summary>
    public IEnumerable<HostInterface> Interfaces =>
    [
        .. _hosts.Where(h => !h.IsForAll).Select(h => new HostInterface(h.Endpoint.Interface ?? "", [.. h.Endpoint.Nets.Select(n => n.First)])),
        new HostInterface("another", []),
    ];

    /// <summary>The endpoint for all interfaces without one of their own, or null.</summary>
    public HostLists? ForAll { get; } = hosts.Where(h => h.IsForAll).OrderBy(h => h.Endpoint.Name, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>
    /// The endpoint of the interface itself: one that names it, else one without a name that expects one of its addresses; the first by name
    /// when several fit.
    /// </summary>
    public HostLists? Own(HostInterface? at) => at is null ? null
        : _hosts.FirstOrDefault(h => h.Endpoint.Interface == at.Name)
            ?? _hosts.FirstOrDefault(h => h.Endpoint.Interface is null && at.Addresses.Any(a => h.Endpoint.Nets.Any(n => n.Contains(a))));

    /// <summary>The endpoint that governs an interface; null stands for the interface of a pod.</summary>
    public HostLists? For(HostInterface? at) => Own(at) ?? ForAll;
}
