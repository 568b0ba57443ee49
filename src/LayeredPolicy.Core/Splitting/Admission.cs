using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting;

/// <summary>One clause placed at one end of its flow, in one layer: let this in, or let this out.</summary>
public sealed record Admission
{
    /// <summary>The clause, or the default deny that keeps the flow.</summary>
    public required string Clause { get; init; }

    /// <summary>The pods that the rule is written for.</summary>
    public required PodScope At { get; init; }

    /// <summary><see cref="Directions.Ingress"/> or <see cref="Directions.Egress"/>.</summary>
    public required Directions Direction { get; init; }

    /// <summary>The other end.</summary>
    public required Peer Peer { get; init; }

    /// <summary>The protocol on the wire.</summary>
    public required IpProtocol Protocol { get; init; }

    /// <summary>The destination's container ports, sorted; empty for every port, which the clause must have asked for.</summary>
    public ImmutableArray<PortRange> Ports { get; init; } = [];

    /// <summary>The requests, for the layer that reads them; null for all traffic.</summary>
    public HttpScope? Requests { get; init; }
}
