using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Core.Tests.Evaluation;

/// <summary>A layer that lets one destination port through, and does not know what to do with another: enough to watch a world compose.</summary>
internal sealed class PortLayer(LayerKind kind, int open, int? undecided = null) : IPolicyLayer, ICompiledLayer
{
    public LayerKind Kind => kind;

    public string Name => kind + " test layer";

    public ImmutableArray<Diagnostic> Diagnostics => [];

    /// <summary>The port that carries all traffic on the wire, or null when traffic travels as itself.</summary>
    public int? Tunnel { get; init; }

    public IEnumerable<Diagnostic> Validate(Manifests manifests) => [];

    public ICompiledLayer Compile(Manifests manifests, ClusterFacts facts) => this;

    public Connection Complete(Connection connection) => Tunnel is null ? connection : connection with { Principal = "td/ns/x/sa/y" };

    public Outcome Decide(Connection connection) =>
        connection.DestinationPort == open ? Outcome.Allowed : connection.DestinationPort == undecided ? Outcome.Unknown : Outcome.Denied;

    public ImmutableArray<EnforcementStep> Explain(Connection connection) =>
    [
        new()
        {
            Layer = kind,
            Point = $"{kind} point of {connection.Destination}",
            Outcome = Decide(connection),
            Reason = $"port {connection.DestinationPort}, identity {connection.Principal ?? "none"}",
            MissingFacts = Decide(connection) == Outcome.Unknown ? ["what the port is for"] : [],
        },
    ];

    public TrafficBounds Allowed(PartyPair pair) => TrafficBounds.Exactly(TrafficSet.OfDestinationPorts(PortSet.Of(open)));

    public ImmutableArray<Connection> OnTheWire(Connection connection) =>
        Tunnel is { } port ? [connection with { DestinationPort = port, Http = null }] : [connection];
}
