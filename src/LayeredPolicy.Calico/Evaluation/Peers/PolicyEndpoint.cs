using System.Collections.Immutable;

namespace LayeredPolicy.Calico.Evaluation.Peers;

/// <summary>Something that selectors can select, with the labels that it presents to them: its own, then those of its profiles.</summary>
internal sealed record PolicyEndpoint
{
    /// <summary>What it is.</summary>
    public required EndpointKind Kind { get; init; }

    /// <summary>The name in traces: <c>namespace/name</c> or the object's name.</summary>
    public required string Name { get; init; }

    /// <summary>The labels that selectors see.</summary>
    public required LabelSet Labels { get; init; }

    /// <summary>The prefixes of labels that it may have besides, because the object that gives them is not in the input.</summary>
    public ImmutableArray<string> OpenPrefixes { get; init; } = [];

    /// <summary>The networks that it owns; an address is a network of one.</summary>
    public required ImmutableArray<Cidr> Nets { get; init; }

    /// <summary>The named ports that it offers.</summary>
    public ImmutableArray<ContainerPort> Ports { get; init; } = [];

    /// <summary>The names of its profiles, in order.</summary>
    public ImmutableArray<string> Profiles { get; init; } = [];

    /// <summary>The workload's index in the facts, or -1.</summary>
    public int WorkloadIndex { get; init; } = -1;

    /// <summary>The node of a host endpoint, or null.</summary>
    public string? Node { get; init; }

    /// <summary>The interface that a host endpoint names: <c>*</c> for all, null when it is found by its addresses.</summary>
    public string? Interface { get; init; }
}
