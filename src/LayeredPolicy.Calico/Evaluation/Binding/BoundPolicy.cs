using System.Collections.Immutable;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>One policy of any kind of the network layer, read and converted to Calico's terms.</summary>
internal sealed record BoundPolicy
{
    private ImmutableArray<BoundRule> _addressed;

    /// <summary>The object it was read from.</summary>
    public required ManifestDocument Document { get; init; }

    /// <summary>The kind under which Calico orders and reports it, for example <c>KubernetesNetworkPolicy</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace, or null for a policy of the cluster.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The tier that it belongs to.</summary>
    public required string Tier { get; init; }

    /// <summary>The order; positive infinity when absent.</summary>
    public required double Order { get; init; }

    /// <summary>The endpoints that it applies to.</summary>
    public required Selector AppliesTo { get; init; }

    /// <summary>Whether it is only a preview.</summary>
    public bool IsStaged { get; init; }

    /// <summary>Whether it governs incoming traffic.</summary>
    public required bool GovernsIngress { get; init; }

    /// <summary>Whether it governs outgoing traffic.</summary>
    public required bool GovernsEgress { get; init; }

    /// <summary>The rules for incoming traffic, in order.</summary>
    public ImmutableArray<BoundRule> Ingress { get; init; } = [];

    /// <summary>The rules for outgoing traffic, in order.</summary>
    public ImmutableArray<BoundRule> Egress { get; init; } = [];

    /// <summary>Those of its rules that name networks, or a version of the protocol.</summary>
    public ImmutableArray<BoundRule> AddressedRules => _addressed.IsDefault ? _addressed = [.. Ingress.Concat(Egress).Where(static r => r.IsAddressed)] : _addressed;

    /// <summary>Whether its rules run before connection tracking, at host endpoints.</summary>
    public bool DoNotTrack { get; init; }

    /// <summary>Whether its rules run before addresses are translated, at host endpoints.</summary>
    public bool PreDnat { get; init; }

    /// <summary>Whether its rules apply to traffic that a host endpoint forwards.</summary>
    public bool ApplyOnForward { get; init; }
}
