namespace LayeredPolicy.Istio.Evaluation;

/// <summary>
/// What whole sets of traffic at one chain depend on: who the peer is, and what holds for all the traffic. A proxy on the way sees other
/// addresses and ports than the ends do; those are fixed here, so that the sets stay sets of the ends' own traffic.
/// </summary>
/// <param name="Principal">The identity that the chain's peer proves, or null.</param>
internal readonly record struct SetContext(string? Principal)
{
    /// <summary>The same context for every peer with an identity, or for every one without: all that conditions on other things depend on.</summary>
    public SetContext OfAnyPeer => this with { Principal = Principal is null ? null : "" };

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
