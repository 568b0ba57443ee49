using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// What whole sets of traffic are asked about: two ends, and what holds for all the traffic between them at one chain. A proxy on the way
/// sees other addresses and ports than the ends do; those are fixed here, so that the sets stay sets of the ends' own traffic.
/// </summary>
/// <param name="Pair">The ends.</param>
/// <param name="Principal">The identity that the chain's peer proves, or null.</param>
internal readonly record struct SetContext(PartyPair Pair, string? Principal)
{
    /// <summary>Whether any fact is fixed.</summary>
    public bool HasFixedFacts => SourceIsFixed || DestinationIsFixed || FixedPort is not null;

    /// <summary>Whether tokens are verified, so that claims can exist at all.</summary>
    public bool ChecksTokens { get; init; } = true;

    /// <summary>How the chain's proxy works out whom a request comes from.</summary>
    public ClientAddress ClientAddress { get; init; }

    /// <summary>Whether TLS is settled by servers of the proxy's own, so that a server name comes without an identity too.</summary>
    public bool ServerNameNeedsNoIdentity { get; init; }

    /// <summary>Whether the chain's peer is not the source itself, so that the source's addresses say nothing.</summary>
    public bool SourceIsFixed { get; init; }

    /// <summary>The peer's address when it is fixed; null when it is not known.</summary>
    public IpAddress? FixedSource { get; init; }

    /// <summary>The port that the chain sees, or null for the traffic's own.</summary>
    public int? FixedPort { get; init; }

    /// <summary>Whether the chain sees another destination address than the destination's own.</summary>
    public bool DestinationIsFixed { get; init; }

    /// <summary>The destination address when it is fixed; null when it is not known.</summary>
    public IpAddress? FixedDestination { get; init; }
}
