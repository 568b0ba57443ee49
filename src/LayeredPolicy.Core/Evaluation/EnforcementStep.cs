using System.Collections.Immutable;

namespace LayeredPolicy.Evaluation;

/// <summary>What one enforcement point did with a connection, and why.</summary>
public sealed record EnforcementStep
{
    /// <summary>The layer that the point belongs to.</summary>
    public required LayerKind Layer { get; init; }

    /// <summary>The point in words: <c>egress at shop/frontend</c>, <c>sidecar of shop/checkout</c>.</summary>
    public required string Point { get; init; }

    /// <summary>What the point did.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The rule that decided, or null when a default or a missing fact did.</summary>
    public RuleRef? By { get; init; }

    /// <summary>Why, in one sentence, whoever decided.</summary>
    public required string Reason { get; init; }

    /// <summary>What was considered before, in order.</summary>
    public ImmutableArray<PassedOver> PassedOver { get; init; } = [];

    /// <summary>The facts that are missing when the outcome is unknown.</summary>
    public ImmutableArray<string> MissingFacts { get; init; } = [];

    /// <summary>The HTTP status that the client sees, or null when there is no HTTP answer.</summary>
    public int? HttpStatus { get; init; }
}
