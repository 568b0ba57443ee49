using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Evaluation.Hosts;

/// <summary>One packet's way through a node: as it comes, as it leaves, and over which interfaces.</summary>
internal sealed record PacketLeg
{
    /// <summary>The packet before its destination is translated.</summary>
    public required Connection Arriving { get; init; }

    /// <summary>The packet after its destination is translated.</summary>
    public required Connection Leaving { get; init; }

    /// <summary>The interface it comes in by; null for a pod's.</summary>
    public required HostInterface? In { get; init; }

    /// <summary>The interface it leaves by; null for a pod's.</summary>
    public required HostInterface? Out { get; init; }

    /// <summary>The interface that its untranslated destination would leave by.</summary>
    public required HostInterface? UntranslatedOut { get; init; }

    /// <summary>Whether it is the answer of a connection.</summary>
    public required bool IsAnswer { get; init; }

    /// <summary>Whether the destination, or for an answer the source, has to be translated.</summary>
    public required bool IsTranslated { get; init; }

    /// <summary>Whether the node itself sends it.</summary>
    public bool IsFromHost => Leaving.Source.Node is not null;

    /// <summary>Whether it is for the node itself.</summary>
    public bool IsToHost => Leaving.Destination.Node is not null;

    /// <summary>The request of a connection.</summary>
    public static PacketLeg Request(Connection connection, NodeRoute route)
    {
        Connection arriving = route.IsTranslated
            ? connection with { Destination = Party.Outside, DestinationAddress = route.OriginalDestination, DestinationPort = route.OriginalPort ?? connection.DestinationPort }
            : connection;
        return new()
        {
            Arriving = arriving,
            Leaving = connection,
            In = route.SourceInterface,
            Out = route.DestinationInterface,
            UntranslatedOut = route.UntranslatedInterface ?? route.DestinationInterface,
            IsAnswer = false,
            IsTranslated = route.IsTranslated,
        };
    }

    /// <summary>The answer of a connection, as the one who answers sends it.</summary>
    public static PacketLeg Answer(Connection connection, NodeRoute route)
    {
        var answer = new Connection
        {
            Source = connection.Destination,
            SourceAddress = connection.DestinationAddress,
            SourcePort = connection.DestinationPort,
            Destination = connection.Source,
            DestinationAddress = connection.SourceAddress,
            DestinationPort = connection.SourcePort,
            Protocol = connection.Protocol,
            IcmpType = AnswerType(connection),
            IcmpCode = connection.IcmpCode,
        };
        return new()
        {
            Arriving = answer,
            Leaving = answer,
            In = route.DestinationInterface,
            Out = route.SourceInterface,
            UntranslatedOut = route.SourceInterface,
            IsAnswer = true,
            IsTranslated = route.IsTranslated,
        };
    }

    // Echo, timestamp, information and address mask requests have an answer type of their own.
    private static int? AnswerType(Connection connection) => (connection.Protocol.Number, connection.IcmpType) switch
    {
        (1, 8) => 0,
        (1, 13 or 15 or 17) => connection.IcmpType + 1,
        (58, 128) => 129,
        _ => connection.IcmpType,
    };
}
