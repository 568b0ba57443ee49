using System.Collections.Immutable;
using LayeredPolicy.Calico.Evaluation;
using LayeredPolicy.Calico.Evaluation.Binding;
using LayeredPolicy.Calico.Evaluation.Bulk;
using LayeredPolicy.Calico.Evaluation.Hosts;
using LayeredPolicy.Calico.Evaluation.Lists;
using LayeredPolicy.Calico.Evaluation.Peers;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico;

/// <summary>
/// The network layer, compiled: for each endpoint and direction one list of policies. A connection is judged by its source's egress
/// policies and by its destination's ingress policies, each on its own; an address outside the cluster enforces nothing.
/// </summary>
public sealed partial class CompiledNetwork : ICompiledLayer
{
    private readonly CalicoOptions _options;
    private readonly PeerIndex _peers;
    private readonly EndpointLists _lists;
    private readonly AddressClasses _addressClasses;

    internal CompiledNetwork(Manifests manifests, ClusterFacts facts, CalicoOptions options)
    {
        _options = options;
        ClusterFacts served = options.ObjectsAreComplete ? facts : facts.AsServed();
        BoundNetwork network = new NetworkReader(manifests, served, options).Read();
        var compiler = new NetworkCompiler(network, served);
        _peers = compiler.Peers;
        _lists = new EndpointLists(network, served, compiler);
        _addressClasses = new AddressClasses(network);
        Diagnostics = network.Diagnostics;
    }

    /// <inheritdoc/>
    public LayerKind Kind => LayerKind.Network;

    /// <inheritdoc/>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    private bool PassEndsProfiles => _options.Dataplane == CalicoDataplane.Bpf;

    /// <inheritdoc/>
    public Outcome Decide(Connection connection) => Decide(connection, withStaged: false);

    /// <summary>What the layer would do with the connection if staged policies were enforced. Allocates nothing.</summary>
    public Outcome DecideStaged(Connection connection) => Decide(connection, withStaged: true);

    /// <inheritdoc/>
    public ImmutableArray<EnforcementStep> Explain(Connection connection)
    {
        var steps = ImmutableArray.CreateBuilder<EnforcementStep>(2);
        foreach (Direction direction in (ReadOnlySpan<Direction>)[Direction.Egress, Direction.Ingress])
        {
            if (Trace(connection, direction) is { } trace)
            {
                steps.Add(TraceText.Step(trace, trace.HasStaged ? Trace(connection, direction, withStaged: true) : null));
            }
        }

        return steps.ToImmutable();
    }

    /// <summary>How the endpoint on one side judges the connection; null when nothing enforces there.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="direction">Egress for the source's policies, ingress for the destination's.</param>
    /// <param name="withStaged">Whether to treat staged policies as enforced, to preview them.</param>
    public PolicyTrace? Trace(Connection connection, Direction direction, bool withStaged = false)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Party party = direction == Direction.Egress ? connection.Source : connection.Destination;
        return _lists.For(party, direction) is { } list
            ? new Tracer(list, withStaged, PassEndsProfiles).Trace(party.ToString(), _peers.Resolve(connection))
            : null;
    }

    /// <summary>
    /// What becomes of a connection at one node with all that its host endpoints do: policy before tracking and before translation, to and
    /// from the host, and for forwarded traffic, then the answer.
    /// </summary>
    /// <param name="connection">The connection, its destination translated.</param>
    /// <param name="route">Its way through the node.</param>
    /// <param name="known">What the node remembers of the connection from an earlier verdict; nothing for a new connection.</param>
    public NodeVerdict Walk(Connection connection, NodeRoute route, ConnectionTracking known = ConnectionTracking.None)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(route);
        return new NodeWalk(_lists.Node(route.Node), _lists, _peers, _options.Dataplane).Walk(connection, route, known);
    }

    /// <inheritdoc/>
    public TrafficBounds Allowed(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        TrafficBounds egress = Allowed(_lists.For(pair.Source, Direction.Egress), pair);
        return egress.Possible.IsEmpty ? egress : egress & Allowed(_lists.For(pair.Destination, Direction.Ingress), pair);
    }

    /// <inheritdoc/>
    public Connection Complete(Connection connection) => connection;

    /// <inheritdoc/>
    public ImmutableArray<Connection> OnTheWire(Connection connection) => [connection];

    private TrafficBounds Allowed(PolicyList? list, PartyPair pair) =>
        list is null ? TrafficBounds.All : new SetFold(list, pair, false, PassEndsProfiles, false).Allowed();

    private Outcome Decide(Connection connection, bool withStaged)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Packet packet = _peers.Resolve(connection);
        Outcome egress = Decide(_lists.For(connection.Source, Direction.Egress), packet, withStaged);
        return egress == Outcome.Denied ? egress : egress.Then(Decide(_lists.For(connection.Destination, Direction.Ingress), packet, withStaged));
    }

    private Outcome Decide(PolicyList? list, in Packet packet, bool withStaged) =>
        list is null ? Outcome.Allowed : Judge.Decide(list, packet, withStaged, PassEndsProfiles);
}
