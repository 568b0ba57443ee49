using System.Collections.Immutable;
using LayeredPolicy.Analysis;
using LayeredPolicy.Evaluation;

namespace LayeredPolicy;

/// <summary>Traffic between two endpoint classes that a change opened or closed.</summary>
public sealed record FlowChange
{
    /// <summary>Whether the traffic was opened or closed.</summary>
    public required FlowChangeKind Kind { get; init; }

    /// <summary>Who opens the connections.</summary>
    public required EndpointClass From { get; init; }

    /// <summary>Who receives them.</summary>
    public required EndpointClass To { get; init; }

    /// <summary>The traffic that changed.</summary>
    public required TrafficSet Traffic { get; init; }

    /// <summary>Whether the change holds whatever the missing facts are. False when it only may have changed.</summary>
    public required bool IsCertain { get; init; }

    /// <summary>
    /// The layers whose own answer changed for some of this traffic; empty when a workload was added or removed and policy did not change.
    /// </summary>
    public required ImmutableArray<LayerKind> Layers { get; init; }

    /// <summary>Whether one end exists only after the change, for opened traffic, or only before it, for closed traffic.</summary>
    public bool OfNewOrRemovedWorkload { get; init; }

    /// <summary>One flow of the traffic, a natural one.</summary>
    public required Flow Witness { get; init; }

    /// <summary>What the enforcement points did with the witness before the change; empty when an end did not exist.</summary>
    public ImmutableArray<EnforcementStep> Before { get; init; } = [];

    /// <summary>What the enforcement points do with the witness after the change; empty when an end no longer exists.</summary>
    public ImmutableArray<EnforcementStep> After { get; init; } = [];

    /// <summary>The rules that decide the witness differently before and after, those from before first.</summary>
    public ImmutableArray<RuleRef> Responsible =>
    [
        .. Before.Where(b => !After.Any(a => Same(a, b))).Concat(After.Where(a => !Before.Any(b => Same(a, b))))
            .Select(static s => s.By).OfType<RuleRef>().Distinct(),
    ];

    /// <summary>Prints <c>opened shop/web -> shop/db: TCP 5432 (network: NetworkPolicy shop/db rule 1)</c>.</summary>
    public override string ToString()
    {
        string by = string.Join(" and ", Layers.Select(static l => l == LayerKind.Network ? "network" : "mesh"));
        string rules = string.Join(", ", Responsible);
        string why = OfNewOrRemovedWorkload && by.Length == 0 ? (Kind == FlowChangeKind.Opened ? "new workload" : "removed workload")
            : rules.Length == 0 ? by : $"{by}: {rules}";
        string verb = (IsCertain ? "" : "perhaps ") + (Kind == FlowChangeKind.Opened ? "opened" : "closed");
        return $"{verb} {From} -> {To}: {Traffic}" + (why.Length == 0 ? "" : $" ({why})");
    }

    private static bool Same(EnforcementStep a, EnforcementStep b) => a.Layer == b.Layer && a.Point == b.Point && a.Outcome == b.Outcome && Equals(a.By, b.By);
}
