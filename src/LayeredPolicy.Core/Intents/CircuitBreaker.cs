namespace LayeredPolicy.Intents;

/// <summary>Takes an instance out of rotation when it fails too often.</summary>
/// <param name="ConsecutiveErrors">How many failures in a row.</param>
public sealed record CircuitBreaker(int ConsecutiveErrors)
{
    /// <summary>How often instances are judged, or null for the mesh's default.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>How long the first ejection lasts, or null for the mesh's default.</summary>
    public TimeSpan? EjectFor { get; init; }

    /// <summary>At most this share of instances is ejected, in percent, or null for the mesh's default.</summary>
    public int? MaxEjectedPercent { get; init; }
}
