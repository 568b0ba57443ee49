namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>One rule, read and converted, before selectors are resolved to the endpoints they select.</summary>
internal sealed record BoundRule
{
    /// <summary>What the rule does.</summary>
    public required RuleAction Action { get; init; }

    /// <summary>The rule's path in the object it was written in, for example <c>spec.ingress[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The index of the rule as written, from zero; several rules may come from one written rule.</summary>
    public required int WrittenIndex { get; init; }

    /// <summary>4 or 6, written or implied by the name of the protocol; null for both.</summary>
    public int? IpVersion { get; init; }

    /// <summary>The protocol, or null for any.</summary>
    public IpProtocol? Protocol { get; init; }

    /// <summary>The excluded protocol, or null for none.</summary>
    public IpProtocol? NotProtocol { get; init; }

    /// <summary>The ICMP condition, or null.</summary>
    public BoundIcmp? Icmp { get; init; }

    /// <summary>The excluded ICMP type and code, or null.</summary>
    public BoundIcmp? NotIcmp { get; init; }

    /// <summary>The end that sends.</summary>
    public BoundEntity Source { get; init; } = BoundEntity.Anyone;

    /// <summary>The end that receives.</summary>
    public BoundEntity Destination { get; init; } = BoundEntity.Anyone;

    /// <summary>The HTTP condition, or null.</summary>
    public BoundHttp? Http { get; init; }

    /// <summary>The intent clause behind the rule, from its annotation, or null.</summary>
    public string? Clause { get; init; }

    /// <summary>Whether it names networks, or a version of the protocol.</summary>
    public bool IsAddressed =>
        IpVersion is not null || !Source.Nets.IsEmpty || !Source.NotNets.IsEmpty || !Destination.Nets.IsEmpty || !Destination.NotNets.IsEmpty;
}
