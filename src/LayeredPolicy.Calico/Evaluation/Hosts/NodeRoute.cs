namespace LayeredPolicy.Calico.Evaluation;

/// <summary>
/// The way of a connection through one node. The ends of the connection say whether it starts or ends at a pod of the node, at the node
/// itself or elsewhere; the route adds the interfaces, and the destination before it was translated.
/// </summary>
public sealed record NodeRoute
{
    /// <summary>The node.</summary>
    public required string Node { get; init; }

    /// <summary>The interface over which the source is reached; null for a pod of the node, loopback for the node talking to itself.</summary>
    public HostInterface? SourceInterface { get; init; }

    /// <summary>The interface over which the destination is reached; null for a pod of the node, loopback for the node talking to itself.</summary>
    public HostInterface? DestinationInterface { get; init; }

    /// <summary>
    /// For connections that the node itself opens and whose destination is translated: the interface on which the untranslated destination
    /// would leave. Null when it is the same.
    /// </summary>
    public HostInterface? UntranslatedInterface { get; init; }

    /// <summary>The address that the client used before the node translated it, or null when nothing is translated.</summary>
    public IpAddress? OriginalDestination { get; init; }

    /// <summary>The port that the client used before the node translated it.</summary>
    public int? OriginalPort { get; init; }

    /// <summary>Whether the node translates the destination.</summary>
    public bool IsTranslated => OriginalDestination is not null;
}
