namespace LayeredPolicy.Calico.Models;

/// <summary>
/// The fields that the four kinds of policy with Calico rules share, so that validation and evaluation read each field in one place. An absent
/// field is null.
/// </summary>
internal sealed record PolicyShape
{
    /// <summary>Whether the policy belongs to no namespace.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>The staged action, <c>Set</c> when a staged kind gives none; null for an enforced kind.</summary>
    public string? StagedAction { get; init; }

    public string? Tier { get; init; }

    public double? Order { get; init; }

    public string? Selector { get; init; }

    public string? NamespaceSelector { get; init; }

    public string? ServiceAccountSelector { get; init; }

    public IList<string>? Types { get; init; }

    public IList<Rule>? Ingress { get; init; }

    public IList<Rule>? Egress { get; init; }

    public IList<string>? PerformanceHints { get; init; }

    public bool? DoNotTrack { get; init; }

    public bool? PreDnat { get; init; }

    public bool? ApplyOnForward { get; init; }

    /// <summary>Whether nothing but tier, staged action and types is given. The client clears the types of a staged deletion before it looks.</summary>
    public bool IsOnlyTier =>
        Order is null && string.IsNullOrEmpty(Selector) && string.IsNullOrEmpty(NamespaceSelector) && string.IsNullOrEmpty(ServiceAccountSelector)
        && Ingress is null && Egress is null && PerformanceHints is null
        && DoNotTrack is not true && PreDnat is not true && ApplyOnForward is not true;

    public static PolicyShape Of(NetworkPolicySpec? spec) => spec is null ? new() : new()
    {
        Tier = spec.Tier,
        Order = spec.Order,
        Selector = spec.Selector,
        ServiceAccountSelector = spec.ServiceAccountSelector,
        Types = spec.Types,
        Ingress = spec.Ingress,
        Egress = spec.Egress,
        PerformanceHints = spec.PerformanceHints,
    };

    public static PolicyShape Of(StagedNetworkPolicySpec? spec) => spec is null ? new() : new()
    {
        StagedAction = spec.StagedAction ?? StagedActions.Set,
        Tier = spec.Tier,
        Order = spec.Order,
        Selector = spec.Selector,
        ServiceAccountSelector = spec.ServiceAccountSelector,
        Types = spec.Types,
        Ingress = spec.Ingress,
        Egress = spec.Egress,
        PerformanceHints = spec.PerformanceHints,
    };

    public static PolicyShape Of(GlobalNetworkPolicySpec? spec) => spec is null ? new() : new()
    {
        IsGlobal = true,
        Tier = spec.Tier,
        Order = spec.Order,
        Selector = spec.Selector,
        NamespaceSelector = spec.NamespaceSelector,
        ServiceAccountSelector = spec.ServiceAccountSelector,
        Types = spec.Types,
        Ingress = spec.Ingress,
        Egress = spec.Egress,
        PerformanceHints = spec.PerformanceHints,
        DoNotTrack = spec.DoNotTrack,
        PreDnat = spec.PreDnat,
        ApplyOnForward = spec.ApplyOnForward,
    };

    public static PolicyShape Of(StagedGlobalNetworkPolicySpec? spec) => spec is null ? new() : new()
    {
        IsGlobal = true,
        StagedAction = spec.StagedAction ?? StagedActions.Set,
        Tier = spec.Tier,
        Order = spec.Order,
        Selector = spec.Selector,
        NamespaceSelector = spec.NamespaceSelector,
        ServiceAccountSelector = spec.ServiceAccountSelector,
        Types = spec.Types,
        Ingress = spec.Ingress,
        Egress = spec.Egress,
        PerformanceHints = spec.PerformanceHints,
        DoNotTrack = spec.DoNotTrack,
        PreDnat = spec.PreDnat,
        ApplyOnForward = spec.ApplyOnForward,
    };
}
