using System.Collections.Immutable;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

/// <summary>
/// Who can reach whom with what: for each ordered pair of endpoint classes, the traffic that the network layer, the mesh layer and both
/// let through. Exact, or undecided where a fact is missing.
/// </summary>
public sealed partial class ConnectivityMap
{
    private readonly PairMatrix _network;
    private readonly PairMatrix _mesh;
    private readonly PairMatrix _both;
    private readonly Lazy<Dictionary<string, EndpointClass>> _byName;

    internal ConnectivityMap(PolicyWorld world, ImmutableArray<EndpointClass> classes, PairMatrix network, PairMatrix mesh, PairMatrix? both)
    {
        World = world;
        Classes = classes;
        _network = network;
        _mesh = mesh;
        _both = both ?? network;
        _byName = new(ByName);
        _ingresses = new(FindIngresses);
    }

    /// <summary>
    /// The endpoint classes: workloads in input order of their first member, then the nodes that have a HostEndpoint, then addresses outside
    /// the cluster, then the ingress controller where an Ingress or a Route leads to a workload.
    /// </summary>
    public ImmutableArray<EndpointClass> Classes { get; }

    /// <summary>
    /// The pairs between which something passes, by source, then destination. A class of one workload has no edge to itself, and traffic
    /// between two outside addresses is not the cluster's.
    /// </summary>
    public IEnumerable<ConnectivityEdge> Edges
    {
        get
        {
            foreach (EndpointClass from in Classes)
            {
                foreach (EndpointClass to in Classes)
                {
                    if (HasMeaning(from, to) && !Allowed(from, to).Possible.IsEmpty)
                    {
                        yield return new(from, to, Allowed(from, to), AllowedBy(LayerKind.Network, from, to), AllowedBy(LayerKind.Mesh, from, to));
                    }
                }
            }
        }
    }

    /// <summary>
    /// How many ordered pairs of different workloads there are between which something passes, or may pass. Looks at every cell of the map.
    /// </summary>
    public long ReachablePairs
    {
        get
        {
            long[] reach = _both.CountReachable([.. Classes.Select(static c => c.Workloads.Length)]);
            return Classes.Sum(c => (c.Workloads.Length * reach[c.Index]) - (c.IsOutside || Allowed(c, c).Possible.IsEmpty ? 0 : c.Workloads.Length));
        }
    }

    /// <summary>The world that the map was made of.</summary>
    public PolicyWorld World { get; }

    internal PairMatrix Both => _both;

    internal PairMatrix Network => _network;

    internal PairMatrix Mesh => _mesh;

    /// <summary>
    /// The class of a workload, or of all the pods of a controller; null when there is no such workload, and when policy tells the pods of
    /// the controller apart.
    /// </summary>
    /// <param name="workload">The workload, or the controller of pods, as <c>namespace/name</c>.</param>
    public EndpointClass? ClassOf(string workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        if (_byName.Value.TryGetValue(workload, out EndpointClass? found))
        {
            return found;
        }

        EndpointClass[] ofPods = [.. World.Facts.FindWorkloads(workload).Select(w => _byName.Value.GetValueOrDefault(w.ToString())).OfType<EndpointClass>().Distinct()];
        return ofPods.Length == 1 ? ofPods[0] : null;
    }

    /// <summary>The class of a node's own network, or null when the node is no end of the map.</summary>
    /// <param name="node">The node's name.</param>
    public EndpointClass? ClassOfNode(string node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Classes.FirstOrDefault(c => c.Node == node);
    }

    /// <summary>The ingress controller, or null when no Ingress or Route leads to a workload.</summary>
    public EndpointClass? IngressController => Classes is [.., { IsIngressController: true } last] ? last : null;

    /// <summary>The nodes that are ends.</summary>
    internal IEnumerable<string> Nodes => Classes.Select(static c => c.Node).OfType<string>();

    /// <summary>The class of the workload of exactly that name, or null; a controller of pods is none.</summary>
    internal EndpointClass? ClassNamed(string workload) => _byName.Value.GetValueOrDefault(workload);

    /// <summary>The class of an address outside the cluster.</summary>
    public EndpointClass? ClassOf(IpAddress address) => Classes.FirstOrDefault(c => c.Addresses?.Contains(address) == true);

    /// <summary>The traffic that both layers let through.</summary>
    public TrafficBounds Allowed(EndpointClass from, EndpointClass to) => Cell(_both, from, to);

    /// <summary>The traffic that one layer lets through.</summary>
    public TrafficBounds AllowedBy(LayerKind layer, EndpointClass from, EndpointClass to) =>
        Cell(layer == LayerKind.Network ? _network : _mesh, from, to);

    /// <summary>The traffic that both layers let through between two workloads; none when one of them is not in the input.</summary>
    /// <param name="from">Who opens the connections, as <c>namespace/name</c>.</param>
    /// <param name="to">Who receives them, as <c>namespace/name</c>.</param>
    public TrafficBounds Allowed(string from, string to) =>
        ClassOf(from) is { } source && ClassOf(to) is { } destination ? Allowed(source, destination) : TrafficBounds.None;

    /// <summary>What every enforcement point does with one natural flow between two classes: one that passes, or else one that does not.</summary>
    public (Flow Flow, ImmutableArray<EnforcementStep> Steps) Explain(EndpointClass from, EndpointClass to)
    {
        TrafficBounds allowed = Allowed(from, to);
        TrafficExample example = (allowed.Certain.Witness() ?? allowed.Possible.Witness() ?? TrafficSet.All.Witness())!;
        return (
            Witnesses.FlowOf(from, to, example),
            Witnesses.Explain(World, from.Representative, to.Representative, Witnesses.With(from, to, example)));
    }

    internal static bool HasMeaning(EndpointClass from, EndpointClass to) =>
        !(from.IsOutside && to.IsOutside) && !(from == to && from.Workloads.Length <= 1);

    private Dictionary<string, EndpointClass> ByName()
    {
        var byName = new Dictionary<string, EndpointClass>(StringComparer.Ordinal);
        foreach (EndpointClass endpoints in Classes)
        {
            foreach (Workload workload in endpoints.Workloads)
            {
                byName.TryAdd(workload.ToString(), endpoints);
            }
        }

        return byName;
    }

    private static TrafficBounds Cell(PairMatrix matrix, EndpointClass from, EndpointClass to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return matrix[from.Index, to.Index];
    }
}
