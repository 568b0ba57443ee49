using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>Publishes a workload through a gateway: an edge at the gateway and a hop behind it.</summary>
/// <param name="Id">The clause's name.</param>
/// <param name="Workload">What is published.</param>
/// <param name="Gateway">The gateway it is published through.</param>
public sealed record ExposeClause(string Id, Subject Workload, Subject Gateway) : Clause(Id)
{
    /// <summary>The port of the workload behind the gateway.</summary>
    public ImmutableArray<PortRef> Ports { get; init; } = [];

    /// <summary>The hosts served; empty for any.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The paths served; empty for any.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>The clients served; empty for anyone.</summary>
    public ImmutableArray<Cidr> Clients { get; init; } = [];

    /// <inheritdoc/>
    public override string Describe() => $"expose {Workload} {string.Join(", ", Ports)} through {Gateway}";
}
