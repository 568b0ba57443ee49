using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>The fields that the four kinds of Calico policies share, so that one reader serves them all.</summary>
internal sealed record PolicyForm
{
    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the policy belongs to a namespace.</summary>
    public required bool IsNamespaced { get; init; }

    /// <summary>The <c>tier</c> field.</summary>
    public required string? Tier { get; init; }

    /// <summary>The <c>order</c> field.</summary>
    public required double? Order { get; init; }

    /// <summary>The <c>selector</c> field.</summary>
    public required string? Selector { get; init; }

    /// <summary>The <c>namespaceSelector</c> field; null for a namespaced policy.</summary>
    public string? NamespaceSelector { get; init; }

    /// <summary>The <c>serviceAccountSelector</c> field.</summary>
    public required string? ServiceAccountSelector { get; init; }

    /// <summary>The <c>types</c> field.</summary>
    public required IList<string>? Types { get; init; }

    /// <summary>The <c>ingress</c> field.</summary>
    public required IList<Rule>? Ingress { get; init; }

    /// <summary>The <c>egress</c> field.</summary>
    public required IList<Rule>? Egress { get; init; }

    /// <summary>The <c>doNotTrack</c> field.</summary>
    public bool DoNotTrack { get; init; }

    /// <summary>The <c>preDNAT</c> field.</summary>
    public bool PreDnat { get; init; }

    /// <summary>The <c>applyOnForward</c> field.</summary>
    public bool ApplyOnForward { get; init; }

    /// <summary>The <c>stagedAction</c> of a staged kind; null for an enforced one.</summary>
    public string? StagedAction { get; init; }

    /// <summary>The form of a NetworkPolicy.</summary>
    public static PolicyForm Of(NetworkPolicySpec spec) => new()
    {
        Kind = NetworkPolicy.KubeKind,
        IsNamespaced = true,
        Tier = spec.Tier,
        Order = spec.Order,
        Selector = spec.Selector,
        ServiceAccountSelector = spec.ServiceAccountSelector,
        Types = spec.Types,
        Ingress = spec.Ingress,
        Egress = spec.Egress,
    };

    /// <summary>The form of a GlobalNetworkPolicy.</summary>
    public static PolicyForm Of(GlobalNetworkPolicySpec spec) => new()
    {
        Kind = GlobalNetworkPolicy.KubeKind,
        IsNamespaced = false,
        Tier = spec.Tier,
        Order = spec.Order,
        Selector = spec.Selector,
        NamespaceSelector = spec.NamespaceSelector,
        ServiceAccountSelector = spec.ServiceAccountSelector,
        Types = spec.Types,
        Ingress = spec.Ingress,
        Egress = spec.Egress,
        DoNotTrack = spec.DoNotTrack == true,
        PreDnat = spec.PreDnat == true,
        ApplyOnForward = spec.ApplyOnForward == true,
    };

    /// <summary>The form of a StagedNetworkPolicy.</summary>
    public static PolicyForm Of(StagedNetworkPolicySpec spec) => new()
    {
        Kind = StagedNetworkPolicy.KubeKind,
        IsNamespaced = true,
        Tier = spec.Tier,
        Order = spec.Order,
        Selector = spec.Selector,
        ServiceAccountSelector = spec.ServiceAccountSelector,
        Types = spec.Types,
        Ingress = spec.Ingress,
        Egress = spec.Egress,
        StagedAction = spec.StagedAction ?? StagedActions.Set,
    };

    /// <summary>The form of a StagedGlobalNetworkPolicy.</summary>
    public static PolicyForm Of(StagedGlobalNetworkPolicySpec spec) => new()
    {
        Kind = StagedGlobalNetworkPolicy.KubeKind,
        IsNamespaced = false,
        Tier = spec.Tier,
        Order = spec.Order,
        Selector = spec.Selector,
        NamespaceSelector = spec.NamespaceSelector,
        ServiceAccountSelector = spec.ServiceAccountSelector,
        Types = spec.Types,
        Ingress = spec.Ingress,
        Egress = spec.Egress,
        DoNotTrack = spec.DoNotTrack == true,
        PreDnat = spec.PreDnat == true,
        ApplyOnForward = spec.ApplyOnForward == true,
        StagedAction = spec.StagedAction ?? StagedActions.Set,
    };
}
