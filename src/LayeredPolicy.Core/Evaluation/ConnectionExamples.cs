namespace LayeredPolicy.Evaluation;

/// <summary>Asks sets of traffic about connections.</summary>
public static class ConnectionExamples
{
    /// <summary>The connection as an example for sets; its named predicates are not known.</summary>
    public static TrafficExample ToExample(this Connection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new()
        {
            Protocol = connection.Protocol,
            DestinationPort = connection.DestinationPort,
            SourcePort = connection.SourcePort,
            IcmpType = connection.IcmpType,
            IcmpCode = connection.IcmpCode,
            Http = connection.Http,
            ServerName = connection.ServerName,
            SourceAddress = connection.SourceAddress,
            DestinationAddress = connection.DestinationAddress,
            Principal = connection.Principal,
        };
    }

    /// <summary>Whether the connection belongs to the set: yes, no, or undecided when a part that the connection leaves open decides.</summary>
    public static Truth Test(this TrafficSet set, Connection connection)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Contains(connection.ToExample()) switch
        {
            true => Truth.True,
            false => Truth.False,
            null => Truth.Unknown,
        };
    }

    /// <summary>Whether the connection belongs to a set under missing facts.</summary>
    public static Truth Test(this TrafficBounds bounds, Connection connection)
    {
        Truth certain = bounds.Certain.Test(connection);
        Truth possible = ReferenceEquals(bounds.Certain, bounds.Possible) ? certain : bounds.Possible.Test(connection);
        return certain == Truth.True ? Truth.True : possible == Truth.False ? Truth.False : Truth.Unknown;
    }
}
