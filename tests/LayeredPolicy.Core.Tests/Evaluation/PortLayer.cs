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

    /// <summary>A second port that may carry the same traffic, or null.</summary>
    public int? OtherTunnel { get; init; }

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

    public ImmutableArray<ImmutableArray<Connection>> OtherRoutes(Connection connection) =>
        OtherTunnel is { } port ? [[connection with { DestinationPort = port, Http = null }]] : [];

    public ImmutableArray<WireForm> WireForms(PartyPair pair) =>
        [.. new[] { Tunnel, OtherTunnel }.OfType<int>().Select(p => new WireForm(TrafficSet.OfProtocol(IpProtocol.Tcp), [new(pair, On(p))]))];

    private static TrafficSet On(int port) => TrafficSet.OfProtocol(IpProtocol.Tcp) & TrafficSet.OfDestinationPorts(PortSet.Of(port));
}
