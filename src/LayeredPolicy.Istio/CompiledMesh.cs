using System.Collections.Frozen;
using System.Collections.Immutable;
using LayeredPolicy.Evaluation;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio;

/// <summary>The policies of a mesh, ready to decide about connections between the workloads of a cluster.</summary>
/// <remarks>
/// Only TCP to workloads that take part in the mesh is judged; everything else passes, because no proxy sees it. To an ambient workload
/// there may be several ways, straight or through waypoints; the client chooses, so one that lets the connection through is enough.
/// </remarks>
public sealed class CompiledMesh : ICompiledLayer
{
    // Groups whose objects no mesh looks at.
    private static readonly FrozenSet<string> s_others = FrozenSet.Create(
        StringComparer.Ordinal, "networking.k8s.io", "policy.networking.k8s.io", "projectcalico.org", "crd.projectcalico.org");

    private readonly Manifests _manifests;
    private readonly ClusterFacts _facts;
    private readonly ImmutableArray<WorkloadPoints> _points;
    private readonly Callers _callers;

    // What callers do that take part in the mesh, when the facts do not say whether they do.
    private readonly ImmutableArray<Callers> _ifMeshed;

    internal CompiledMesh(Manifests manifests, ClusterFacts facts, MeshSettings? settings)
    {
        _manifests = manifests;
        _facts = facts;
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        Settings = settings ?? MeshConfigReader.Read(manifests, facts, diagnostics);
        var policies = MeshPolicies.Read(manifests, Settings);
        diagnostics.AddRange(policies.Diagnostics);
        Diagnostics = diagnostics.DrainToImmutable();
        var builder = new PointBuilder(manifests, facts, policies, Settings);
        _points = [.. facts.Workloads.Select(builder.Build)];
        var clientTls = new ClientTls(manifests, Settings.RootNamespace);
        _callers = new(_points, Settings, clientTls, MeshMode.None);
        _ifMeshed = [new(_points, Settings, clientTls, MeshMode.Sidecar), new(_points, Settings, clientTls, MeshMode.Ambient)];
    }

    /// <summary>How the mesh is configured.</summary>
    public MeshSettings Settings { get; }

    /// <inheritdoc/>
    public LayerKind Kind => LayerKind.Mesh;

    /// <inheritdoc/>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <inheritdoc/>
    public Connection Complete(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.Principal is null && _callers.PrincipalOf(connection) is { } principal ? connection with { Principal = principal } : connection;
    }

    /// <inheritdoc/>
    public Outcome Decide(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (!IsSeen(connection))
        {
            return Outcome.Allowed;
        }

        WorkloadPoints points = _points[connection.Destination.WorkloadIndex];
        Outcome outcome = MeshRoute.Decide(points, connection, _callers);
        if (_callers.IsUndecided(connection))
        {
            foreach (Callers callers in _ifMeshed)
            {
                outcome = Agree(outcome, MeshRoute.Decide(points, connection with { Principal = callers.PrincipalOf(connection) }, callers));
            }
        }

        return outcome;
    }

    /// <inheritdoc/>
    public ImmutableArray<EnforcementStep> Explain(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        if (!IsSeen(connection))
        {
            return [];
        }

        WorkloadPoints points = _points[connection.Destination.WorkloadIndex];
        ImmutableArray<EnforcementStep> steps = MeshRoute.Explain(points, connection, _callers);
        if (!_callers.IsUndecided(connection) || Decide(connection) == Total(steps))
        {
            return steps;
        }

        return
        [
            .. steps.Select(s => s with
            {
                Outcome = Outcome.Unknown,
                Reason = "the answer depends on whether the caller proves an identity; without one: " + s.Reason,
                MissingFacts = [.. s.MissingFacts, $"how {connection.Source} takes part in the mesh"],
            }),
        ];
    }

    /// <inheritdoc/>
    public TrafficBounds Allowed(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        if (pair.Destination.Workload is null)
        {
            return TrafficBounds.All;
        }

        WorkloadPoints points = _points[pair.Destination.WorkloadIndex];
        TrafficBounds allowed = MeshRoute.Allowed(points, pair, _callers);
        if (pair.Principal is null && _callers.PointsOf(pair.Source) is { Workload.Mesh: MeshMode.Unknown })
        {
            var probe = new Connection { Source = pair.Source, Destination = pair.Destination, Protocol = IpProtocol.Tcp };
            foreach (Callers callers in _ifMeshed)
            {
                TrafficBounds meshed = MeshRoute.Allowed(points, pair with { Principal = callers.PrincipalOf(probe) }, callers);
                allowed = new(allowed.Certain & meshed.Certain, allowed.Possible | meshed.Possible);
            }
        }

        return allowed;
    }

    /// <inheritdoc/>
    public TrafficExample? Project(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return IsSeen(connection) ? RouteProjection.Of(_points[connection.Destination.WorkloadIndex], connection, _callers) : connection.ToExample();
    }

    /// <inheritdoc/>
    public ImmutableArray<Connection> OnTheWire(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return IsSeen(connection) ? MeshRoute.OnTheWire(_points[connection.Destination.WorkloadIndex], connection, _callers) : [connection];
    }

    /// <inheritdoc/>
    public ImmutableArray<ImmutableArray<Connection>> OtherRoutes(Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return IsSeen(connection) ? MeshRoute.OtherRoutes(_points[connection.Destination.WorkloadIndex], connection, _callers) : [];
    }

    /// <inheritdoc/>
    public ImmutableArray<WireForm> WireForms(PartyPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return pair.Destination.Workload is null ? [] : MeshRoute.WireForms(_points[pair.Destination.WorkloadIndex], pair, _callers);
    }

    /// <inheritdoc/>
    public object ClassOf(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Workload is null ? "" : _points[party.WorkloadIndex].Class;
    }

    /// <summary>Whether the mesh compiled of these objects would be this one, because no object that it looks at changed.</summary>
    internal bool IsOf(Manifests manifests, ClusterFacts facts) => ReferenceEquals(facts, _facts) && Seen(manifests).SequenceEqual(Seen(_manifests));

    private static IEnumerable<ManifestDocument> Seen(Manifests manifests) => manifests.Documents.Where(static d => !s_others.Contains(d.Id.Group));

    private static bool IsSeen(Connection connection) => connection.Protocol == IpProtocol.Tcp && connection.Destination.Workload is not null;

    private static Outcome Total(ImmutableArray<EnforcementStep> steps) => steps.Aggregate(Outcome.Allowed, (all, step) => all.Then(step.Outcome));

    private static Outcome Agree(Outcome one, Outcome other) => one == other ? one : Outcome.Unknown;
}
