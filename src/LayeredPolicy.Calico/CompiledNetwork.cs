using System.Collections.Frozen;
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
    private readonly FrozenSet<string> _hostNodes;

    internal CompiledNetwork(Manifests manifests, ClusterFacts facts, CalicoOptions options)
    {
        _options = options;
        ClusterFacts served = options.ObjectsAreComplete ? facts : facts.AsServed();
        BoundNetwork network = new NetworkReader(manifests, served, options).Read();
        var compiler = new NetworkCompiler(network, served);
        _peers = compiler.Peers;
        _lists = new EndpointLists(network, served, compiler);
        _addressClasses = new AddressClasses(network);
        _hostNodes = NodePlace.NodesWithHosts(served);
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
        ArgumentNullException.ThrowIfNull(connection);
        if (IsSpecial(connection))
        {
            return SpecialSteps(connection);
        }

        var steps = ImmutableArray.CreateBuilder<EnforcementStep>(2);
        steps.AddRange(Own(connection, Direction.Egress));
        steps.AddRange(Own(connection, Direction.Ingress));
        if (Proxy(connection) is { } proxy)
        {
            steps.Add(TraceText.Step(proxy, null) with { Point = "application layer policy of " + connection.Destination });
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

    /// <inheritdoc/>
    public TrafficBounds Allowed(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (IsSpecial(new Connection { Source = pair.Source, Destination = pair.Destination, Protocol = IpProtocol.Tcp }))
        {
            return SpecialBounds(pair);
        }

        TrafficBounds egress = Allowed(_lists.For(pair.Source, Direction.Egress), pair) | FailsafesOf(pair, Direction.Egress);
        PolicyList? ingress = _lists.For(pair.Destination, Direction.Ingress);
        TrafficBounds both = egress.Possible.IsEmpty ? egress : egress & (Allowed(ingress, pair) | FailsafesOf(pair, Direction.Ingress));
        return ingress is null || !_options.ApplicationLayerPolicy || pair.Destination.Workload is null || both.Possible.IsEmpty ? both : both & ProxyBounds(ingress, pair);
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
        if (IsSpecial(connection) && !withStaged)
        {
            return SpecialSteps(connection).Aggregate(Outcome.Allowed, static (all, step) => all.Then(step.Outcome));
        }

        Packet packet = _peers.Resolve(connection);
        Outcome egress = OrFailsafe(Decide(_lists.For(connection.Source, Direction.Egress), packet, withStaged), connection, Direction.Egress);
        if (egress == Outcome.Denied)
        {
            return egress;
        }

        PolicyList? ingress = _lists.For(connection.Destination, Direction.Ingress);
        Outcome both = egress.Then(OrFailsafe(Decide(ingress, packet, withStaged), connection, Direction.Ingress));
        return IsProxied(connection) && ingress is not null ? both.Then(DecideAtProxy(ingress, packet, withStaged)) : both;
    }

    private Outcome OrFailsafe(Outcome byPolicy, Connection connection, Direction direction) => byPolicy == Outcome.Allowed ? byPolicy : IsFailsafe(connection, direction) switch
    {
        Truth.True => Outcome.Allowed,
        Truth.Unknown => Outcome.Unknown,
        _ => byPolicy,
    };

    private Outcome Decide(PolicyList? list, in Packet packet, bool withStaged) =>
        list is null ? Outcome.Allowed : Judge.Decide(list, packet, withStaged, PassEndsProfiles);
}
