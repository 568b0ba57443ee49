namespace LayeredPolicy.Traffic;

/// <summary>What a node of a traffic diagram asks about, in the order in which a path from the root meets the questions.</summary>
internal enum DimensionKind : byte
{
    Protocol,
    DestinationPort,
    SourcePort,
    IcmpType,
    IcmpCode,
    CarriesHttp,
    Method,
    Authority,
    Path,
    Header,
    Claim,
    Token,
    Predicate,
    ServerName,
    ClientAddress,
    SourceAddress,
    DestinationAddress,
    Principal,

    /// <summary>Behind every question: the terminals.</summary>
    Terminal,
}
