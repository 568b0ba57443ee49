namespace LayeredPolicy.Evaluation;

/// <summary>
/// One connection as an enforcement point sees it: both ends resolved, addresses after DNAT and before SNAT. Conditions of both
/// layers are tested against it; each reads the part that its layer can see.
/// </summary>
public sealed record Connection
{
    /// <summary>Who opens the connection.</summary>
    public required Party Source { get; init; }

    /// <summary>Who receives it.</summary>
    public required Party Destination { get; init; }

    /// <summary>The source address, or null when it is not known.</summary>
    public IpAddress? SourceAddress { get; init; }

    /// <summary>The destination address, or null when it is not known.</summary>
    public IpAddress? DestinationAddress { get; init; }

    /// <summary>The IP protocol.</summary>
    public required IpProtocol Protocol { get; init; }

    /// <summary>The source port, or null when it is not known or the protocol has none.</summary>
    public int? SourcePort { get; init; }

    /// <summary>The destination port as the receiver's network sees it, or null when the protocol has none.</summary>
    public int? DestinationPort { get; init; }

    /// <summary>The ICMP type, or null when the protocol has none.</summary>
    public int? IcmpType { get; init; }

    /// <summary>The ICMP code, or null when the protocol has none.</summary>
    public int? IcmpCode { get; init; }

    /// <summary>
    /// The identity that the source proves to the destination's proxy, as <c>trust-domain/ns/NAMESPACE/sa/ACCOUNT</c>; null for plaintext.
    /// </summary>
    public string? Principal { get; init; }

    /// <summary>The TLS server name that the source sends, or null.</summary>
    public string? ServerName { get; init; }

    /// <summary>The request, or null for a connection that carries none or whose content is not known.</summary>
    public HttpRequest? Http { get; init; }

    /// <summary>Whether the bytes are known not to be HTTP. Only meaningful when <see cref="Http"/> is null.</summary>
    public bool IsOpaque { get; init; }
}
