using System.Collections.Immutable;

namespace LayeredPolicy.Splitting;

/// <summary>One clause placed at the far end of its flow when that is a guarded machine: let this in.</summary>
public sealed record HostAdmission
{
    /// <summary>The clause.</summary>
    public required string Clause { get; init; }

    /// <summary>The machine's host endpoint.</summary>
    public required string HostEndpoint { get; init; }

    /// <summary>The selector that picks the host endpoint and nothing else of the facts.</summary>
    public required Selector Selector { get; init; }

    /// <summary>Whom the machine sees: the pods, or their nodes where pods are not routable.</summary>
    public required Peer Peer { get; init; }

    /// <summary>The protocol.</summary>
    public required IpProtocol Protocol { get; init; }

    /// <summary>The ports; empty for every port.</summary>
    public ImmutableArray<PortRange> Ports { get; init; } = [];
}
