using System.Collections.Immutable;

namespace LayeredPolicy;

/// <summary>One concrete piece of traffic, with as much of it known as the caller knows: a candidate for a set, or a witness out of one.</summary>
public sealed record TrafficExample
{
    /// <summary>The IP protocol; TCP by default.</summary>
    public IpProtocol Protocol { get; init; } = IpProtocol.Tcp;

    /// <summary>The destination port, or null when it is not known or the protocol has none.</summary>
    public int? DestinationPort { get; init; }

    /// <summary>The source port, or null when it is not known or the protocol has none.</summary>
    public int? SourcePort { get; init; }

    /// <summary>The ICMP type, or null when it is not known or the protocol has none.</summary>
    public int? IcmpType { get; init; }

    /// <summary>The ICMP code, or null when it is not known or the protocol has none.</summary>
    public int? IcmpCode { get; init; }

    /// <summary>The request, or null for traffic that carries none or whose content is not known.</summary>
    public HttpRequest? Http { get; init; }

    /// <summary>Whether it is known what the traffic carries: true by default, so that traffic without a request carries none.</summary>
    public bool ContentIsKnown { get; init; } = true;

    /// <summary>
    /// The claims of the verified token by name, the words of a list joined by line feeds; a claim that is absent here is absent from the
    /// token, and without a verified token all are. Null when they are not known.
    /// </summary>
    public ImmutableSortedDictionary<string, string>? Claims { get; init; }

    /// <summary>What named token checks do with the request; a check that is absent here is not known to accept or to refuse it.</summary>
    public ImmutableSortedDictionary<string, TokenRefusal> Tokens { get; init; } = ImmutableSortedDictionary.Create<string, TokenRefusal>(StringComparer.Ordinal);

    /// <summary>The TLS server name that the client sends, or null when it sends none.</summary>
    public string? ServerName { get; init; }

    /// <summary>
    /// The address that the proxy believes the request to come from because of what the request says about itself, or null when it is not known.
    /// </summary>
    public IpAddress? ClientAddress { get; init; }

    /// <summary>The source address, or null when it is not known.</summary>
    public IpAddress? SourceAddress { get; init; }

    /// <summary>The destination address, or null when it is not known.</summary>
    public IpAddress? DestinationAddress { get; init; }

    /// <summary>The identity that the source proves, or null for plaintext.</summary>
    public string? Principal { get; init; }

    /// <summary>Which named predicates hold and which do not; a predicate that is absent is not known.</summary>
    public ImmutableSortedDictionary<string, bool> Predicates { get; init; } = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);
}
