using LayeredPolicy.Evaluation;

namespace LayeredPolicy.Calico.Tests.Evaluation;

/// <summary>Holds the symbolic answer against the concrete one.</summary>
internal static class AllowedSets
{
    /// <summary>Asserts that the set of allowed traffic holds the connection exactly when it is allowed.</summary>
    public static void AssertAgree(CompiledNetwork network, Connection connection, Outcome outcome) =>
        AssertAgree(network.Allowed(new PartyPair(connection.Source, connection.Destination, null)), connection, outcome);

    /// <summary>Asserts that the set holds the connection exactly when it is allowed.</summary>
    public static void AssertAgree(TrafficBounds allowed, Connection connection, Outcome outcome)
    {
        var example = new TrafficExample
        {
            Protocol = connection.Protocol,
            SourcePort = connection.SourcePort,
            DestinationPort = connection.DestinationPort,
            IcmpType = connection.IcmpType,
            IcmpCode = connection.IcmpCode,
            SourceAddress = connection.SourceAddress,
            DestinationAddress = connection.DestinationAddress,
            Http = connection.Http,
        };
        Outcome symbolic = allowed.Certain.Contains(example) == true ? Outcome.Allowed
            : allowed.Possible.Contains(example) == false ? Outcome.Denied
            : Outcome.Unknown;
        Assert.True(outcome == symbolic, $"the verdict is {outcome}, the set says {symbolic}: {allowed}");
    }
}
