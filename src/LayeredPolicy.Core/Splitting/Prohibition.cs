using System.Collections.Immutable;
using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting;

/// <summary>Something placed as an explicit refusal that no admission overrides.</summary>
public sealed record Prohibition
{
    /// <summary>The guardrail or clause.</summary>
    public required string Clause { get; init; }

    /// <summary>Who owns it.</summary>
    public required string Owner { get; init; }

    /// <summary>The pods that the refusal is written for.</summary>
    public required PodScope At { get; init; }

    /// <summary><see cref="Directions.Ingress"/> or <see cref="Directions.Egress"/>.</summary>
    public required Directions Direction { get; init; }

    /// <summary>The other end, or null for everyone.</summary>
    public Peer? Peer { get; init; }

    /// <summary>The protocol, or null for every one.</summary>
    public IpProtocol? Protocol { get; init; }

    /// <summary>The destination's container ports; empty for every port.</summary>
    public ImmutableArray<PortRange> Ports { get; init; } = [];

    /// <summary>The requests, for the layer that reads them; null for all traffic.</summary>
    public HttpScope? Requests { get; init; }
}
