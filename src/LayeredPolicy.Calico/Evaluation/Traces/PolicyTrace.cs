using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation;

/// <summary>How one endpoint's policies judged a packet in one direction.</summary>
public sealed record PolicyTrace
{
    /// <summary>The endpoint that enforces: a workload or a host endpoint.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The direction, seen from the endpoint.</summary>
    public required Direction Direction { get; init; }

    /// <summary>What becomes of the packet.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What decided. When the outcome is unknown, what decides if every undecided rule does not match.</summary>
    public required TraceHit By { get; init; }

    /// <summary>What sent the packet on before, in order: Pass rules and tiers that pass by default.</summary>
    public required ImmutableArray<TraceHit> Via { get; init; }

    /// <summary>The rules and policies that were considered and did not decide, with the reason.</summary>
    public required ImmutableArray<PassedOver> PassedOver { get; init; }

    /// <summary>Why rules are undecided; empty when the outcome is known.</summary>
    public ImmutableArray<string> MissingFacts { get; init; } = [];

    /// <summary>Whether staged policies apply to the endpoint in this direction, so that a preview may differ.</summary>
    public bool HasStaged { get; init; }
}
