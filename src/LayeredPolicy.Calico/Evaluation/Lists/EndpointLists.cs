using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Calico.Evaluation.Hosts;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Finds the list that judges the traffic of a party: a workload's own, or that of its node's host endpoint.</summary>
internal sealed class EndpointLists
{
    private readonly EndpointTable _table;
    private readonly PagedArray<PolicyList> _ingress;
    private readonly PagedArray<PolicyList> _egress;
    private readonly Dictionary<string, NodeHosts> _nodes;
    private readonly NodeHosts _otherNodes;
    private readonly ImmutableDictionary<string, HostSettings> _settings;
    private PagedArray<int>[] _numbers = [];

    /// <summary>Makes the lists of all workloads and host endpoints.</summary>
    /// <param name="network">The network.</param>
    /// <param name="table">Its endpoints.</param>
    /// <param name="compiler">Makes the lists of policies.</param>
    /// <param name="before">The lists before a change of policies, with the same table; or null.</param>
    public EndpointLists(BoundNetwork network, EndpointTable table, NetworkCompiler compiler, EndpointLists? before)
    {
        _table = table;
        _settings = network.Settings;
        _ingress = compiler.ListsOf(Direction.Ingress, PolicyStage.Normal);
        _egress = compiler.ListsOf(Direction.Egress, PolicyStage.Normal);
        if (before is not null && table.HostEndpoints.IsEmpty && ReferenceEquals(before._settings, network.Settings))
        {
            (_otherNodes, _nodes) = (before._otherNodes, before._nodes);
            return;
        }

        var hosts = new List<HostLists>();
        foreach (int endpoint in table.HostEndpoints)
        {
            hosts.Add(new HostLists(table.Endpoints[endpoint], endpoint, compiler));
        }

        _otherNodes = new NodeHosts([], network.Settings[""]);
        _nodes = hosts.GroupBy(h => h.Endpoint.Node!, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => new NodeHosts([.. g], network.Settings.GetValueOrDefault(g.Key, network.Settings[""])), StringComparer.Ordinal);
        foreach ((string node, HostSettings settings) in network.Settings.Where(s => !_nodes.ContainsKey(s.Key)))
        {
            _nodes[node] = new NodeHosts([], settings);
        }

        HasStages = _nodes.Values.Any(n => n.HasStages);
    }

    /// <summary>Whether a host endpoint of any node has policy at another than the ordinary stage.</summary>
    public bool HasStages { get; }

    /// <summary>The lists of all label classes.</summary>
    public PagedArray<PolicyList> OfLabels(Direction direction) => direction == Direction.Ingress ? _ingress : _egress;

    /// <summary>The numbers of the lists of all label classes, once <see cref="ReadNumbers"/> was called.</summary>
    public PagedArray<int> NumbersOfLabels(Direction direction) => _numbers[(int)direction];

    /// <summary>Takes over the numbers of the lists when all have one; reading them list by list is what takes time in large clusters.</summary>
    /// <param name="before">The lists before a change of policies, or null.</param>
    public void ReadNumbers(EndpointLists? before) => _numbers =
    [
        Numbers(_ingress, before?._ingress, before?._numbers[(int)Direction.Ingress]),
        Numbers(_egress, before?._egress, before?._numbers[(int)Direction.Egress]),
    ];

    private static PagedArray<int> Numbers(PagedArray<PolicyList> lists, PagedArray<PolicyList>? before, PagedArray<int>? known)
    {
        IEnumerable<int> labels = Enumerable.Range(0, lists.Length);
        return before is null || known is null
            ? PagedArray<int>.Of([.. labels.Select(i => lists[i].Number)])
            : known.With(labels.Where(i => !lists.SharesPage(before, i) && !ReferenceEquals(lists[i], before[i])).Select(i => (i, lists[i].Number)));
    }

    /// <summary>The host endpoints and settings of a node.</summary>
    public NodeHosts Node(string node) => _nodes.GetValueOrDefault(node, _otherNodes);

    /// <summary>The list, or null when nothing enforces at the party, or nothing is known of it.</summary>
    public PolicyList? For(Party party, Direction direction)
    {
        if (party.Workload is { IsUnknown: true })
        {
            return null;
        }

        if (party.Workload is { HostNetwork: false } workload)
        {
            return _table.EndpointOf(workload.Index) is >= 0 and var endpoint
                ? (direction == Direction.Ingress ? _ingress : _egress)[_table.Labels[endpoint]]
                : null;
        }

        string? node = party.Node ?? party.Workload?.Node;
        return node is not null && _nodes.TryGetValue(node, out NodeHosts? hosts) && hosts.Only is { } host
            ? direction == Direction.Ingress ? host.Ingress : host.Egress
            : null;
    }
}
