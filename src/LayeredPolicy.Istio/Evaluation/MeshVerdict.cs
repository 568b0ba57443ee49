using System.Collections.Immutable;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>What one proxy does with a connection or a request, which of its stages decided, and why.</summary>
public sealed record MeshVerdict
{
    /// <summary>What the proxy does.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The stage that decided; the application when none refused.</summary>
    public required MeshStage Stage { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule that decided: the DENY rule, or the ALLOW rule that let it pass; null for a default.</summary>
    public RuleRef? By { get; init; }

    /// <summary>The rules that were looked at before, each with the field that failed.</summary>
    public ImmutableArray<PassedOver> PassedOver { get; init; } = [];

    /// <summary>The facts that are missing when the outcome is unknown.</summary>
    public ImmutableArray<string> MissingFacts { get; init; } = [];

    /// <summary>The HTTP status that the client sees when the proxy answers; null when it answers nothing or passes the request on.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The path that the application gets, or null when it gets none.</summary>
    public string? ForwardedPath { get; init; }

    /// <summary>
    /// All policies of the deciding kind that match, sorted: DENY policies when one matches, otherwise ALLOW policies. Only ztunnel
    /// reports them; empty elsewhere.
    /// </summary>
    public ImmutableArray<ResourceId> Matching { get; init; } = [];

    internal static MeshVerdict Refused(MeshStage stage, string reason, int? status = null) =>
        new() { Outcome = Outcome.Denied, Stage = stage, Reason = reason, HttpStatus = status };
}
