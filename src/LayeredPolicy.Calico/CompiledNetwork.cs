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
    // What rules and lists of the past say is kept, for they may come back; beyond so much of it all is compiled anew.
    private const int Spare = 1000;
    private const int SpareRegions = 64;

    private readonly CalicoOptions _options;
    private readonly ClusterFacts _facts;
    private readonly ClusterFacts _served;
    private readonly BoundNetwork _network;
    private readonly EndpointTable _table;
    private readonly NetworkCompiler _compiler;
    private readonly BulkProgram _program;
    private readonly BulkSnapshot _rules;
    private readonly (int Sets, int Shapes, int Regions) _most;
    private readonly PeerIndex _peers;
    private readonly EndpointLists _lists;
    private readonly AddressClasses _addressClasses;
    private readonly FrozenSet<string> _hostNodes;
    private readonly Lazy<object[]> _keys;

    // The network before the change, compiled without what policies of the past had left behind, where that was time.
    private readonly (BoundNetwork Of, CompiledNetwork Network)? _renewed;

    /// <param name="manifests">The objects.</param>
    /// <param name="facts">What runs in the cluster.</param>
    /// <param name="options">How the cluster is set up.</param>
    /// <param name="before">A network compiled with the same options, of which what did not change is used again; or null.</param>
    internal CompiledNetwork(Manifests manifests, ClusterFacts facts, CalicoOptions options, CompiledNetwork? before = null)
        : this(manifests, facts, options, before is not null && before._options.Equals(options) ? before : null, renews: false)
    {
    }

    private CompiledNetwork(Manifests manifests, ClusterFacts facts, CalicoOptions options, CompiledNetwork? before, bool renews)
    {
        // What an object says does not depend on the facts; all else does.
        ImmutableDictionary<ManifestDocument, DocumentReading>? readings = before?._network.Readings;
        before = ReferenceEquals(before?._facts, facts) ? before : null;
        if (before is { IsOutgrown: true } && !renews)
        {
            CompiledNetwork renewed = new(before._network.Manifests, facts, options, before, renews: true);
            _renewed = (before._network, renewed);
            before = renewed;
        }

        _options = options;
        _facts = facts;
        _served = before?._served ?? (options.ObjectsAreComplete ? facts : facts.AsServed());
        _network = new NetworkReader(manifests, _served, options).Read(before?._network, readings);
        before = before?._network.Endpoints == _network.Endpoints ? before : null;
        _table = before is null ? new EndpointTable(_network, _served) : renews ? before._table.Renewed() : before._table;
        before = renews ? null : before;
        lock (_table.Gate)
        {
            _compiler = new NetworkCompiler(_network, _table, before?._compiler);
            _lists = new EndpointLists(_network, _table, _compiler, before?._lists);
            _program = before?._program ?? new BulkProgram();
            _rules = _program.With(_compiler.Made);
            _lists.ReadNumbers(before?._lists);
            _most = before?._most ?? ((_table.Sets.Count * 2) + Spare, (ShapeCount * 4) + Spare, MostRegions());
        }

        _peers = _compiler.Peers;
        _addressClasses = AddressClasses.Of(_network, before?._network, before?._addressClasses);
        _hostNodes = before?._hostNodes ?? NodePlace.NodesWithHosts(_served);
        _keys = new(Keys);
        Diagnostics = _network.Diagnostics;
    }

    /// <inheritdoc/>
    public LayerKind Kind => LayerKind.Network;

    /// <inheritdoc/>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    // Every change that leaves something behind numbers a set, a rule or a list, so these bound all that networks of one cluster share.
    // Regions of traffic that only policies of the past tell apart make all answers slower.
    private bool IsOutgrown => _table.Sets.Count > _most.Sets || ShapeCount > _most.Shapes || RegionCount > _most.Regions;

    // Beyond the highest number there would be no regions at all, and each pair would be asked by itself.
    private int MostRegions() => _rules.Cut.Regions is { } regions ? Math.Min((regions.Count * 2) + SpareRegions, TrafficCut.MaxRegions - 1) : TrafficCut.MaxRegions;

    private int ShapeCount => _rules.Rules.Length + _rules.Lists.Length;

    private int RegionCount => _rules.Cut.Regions?.Count ?? TrafficCut.MaxRegions;

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

    /// <summary>The same for all the traffic between two ends: which rule or default acts on which of it; null when nothing enforces there.</summary>
    /// <param name="pair">The two ends.</param>
    /// <param name="direction">Egress for the source's policies, ingress for the destination's.</param>
    /// <param name="withStaged">Whether to treat staged policies as enforced, to preview them.</param>
    public DecisionTable? Decisions(PartyPair pair, Direction direction, bool withStaged = false)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return _lists.For(direction == Direction.Egress ? pair.Source : pair.Destination, direction) is { } list
            ? new TableBuilder(list, pair, withStaged, PassEndsProfiles).Build()
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
