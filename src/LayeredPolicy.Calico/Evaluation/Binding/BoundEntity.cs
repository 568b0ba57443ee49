using System.Collections.Immutable;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>One end of a rule, read: every part that is present must hold.</summary>
internal sealed record BoundEntity
{
    /// <summary>The end without conditions: anyone, the outside world included.</summary>
    public static BoundEntity Anyone { get; } = new();

    /// <summary>Whom the address must belong to, the namespace and service-account conditions folded in; null for no such condition.</summary>
    public Selector? Selected { get; init; }

    /// <summary>Whom it must not belong to; null for no such condition.</summary>
    public Selector? Excluded { get; init; }

    /// <summary>The networks that the address must lie in; empty for no condition.</summary>
    public ImmutableArray<Cidr> Nets { get; init; } = [];

    /// <summary>The networks that the address must not lie in; empty for no condition.</summary>
    public ImmutableArray<Cidr> NotNets { get; init; } = [];

    /// <summary>The ports; empty for no condition.</summary>
    public BoundPorts Ports { get; init; } = BoundPorts.None;

    /// <summary>The excluded ports; empty for no condition.</summary>
    public BoundPorts NotPorts { get; init; } = BoundPorts.None;

    /// <summary>The service whose endpoints it must be; null for no condition.</summary>
    public BoundService? Service { get; init; }
}
