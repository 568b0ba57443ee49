namespace LayeredPolicy.Evaluation;

/// <summary>Asks sets of traffic about connections.</summary>
public static class ConnectionExamples
{
    /// <summary>
    /// The connection as an example for sets, its request as the client sends it; what a proxy makes of it (normalised path, verified
    /// tokens, believed client address) and its named predicates are not known.
    /// </summary>
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
            ContentIsKnown = connection.Http is not null || connection.IsOpaque || connection.Protocol != IpProtocol.Tcp,
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
        return set.Test(connection.ToExample());
    }

    /// <summary>Whether the example belongs to the set: yes, no, or undecided when a part that the example leaves open decides.</summary>
    public static Truth Test(this TrafficSet set, TrafficExample example)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Contains(example) switch
        {
            true => Truth.True,
            false => Truth.False,
            null => Truth.Unknown,
        };
    }

    /// <summary>Whether the connection belongs to a set under missing facts.</summary>
    public static Truth Test(this TrafficBounds bounds, Connection connection) => bounds.Test(connection.ToExample());

    /// <summary>Whether the example belongs to a set under missing facts.</summary>
    public static Truth Test(this TrafficBounds bounds, TrafficExample example)
    {
        Truth certain = bounds.Certain.Test(example);
        Truth possible = ReferenceEquals(bounds.Certain, bounds.Possible) ? certain : bounds.Possible.Test(example);
        return certain == Truth.True ? Truth.True : possible == Truth.False ? Truth.False : Truth.Unknown;
    }
}
