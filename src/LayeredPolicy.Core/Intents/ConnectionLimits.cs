namespace LayeredPolicy.Intents;

/// <summary>Limits of the connections to a target.</summary>
public sealed record ConnectionLimits
{
    /// <summary>At most this many connections, or null for no limit of ours.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>At most this many requests waiting for a connection, or null.</summary>
    public int? MaxPending { get; init; }

    /// <summary>At most this many requests at once, or null.</summary>
    public int? MaxRequests { get; init; }

    /// <summary>The time limit for opening a connection, or null.</summary>
    public TimeSpan? ConnectTimeout { get; init; }
}
