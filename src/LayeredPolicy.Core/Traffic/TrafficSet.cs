namespace LayeredPolicy;

/// <summary>An exact set of traffic.</summary>
public sealed class TrafficSet
{
    private TrafficSet()
    {
    }

    /// <summary>All traffic.</summary>
    public static TrafficSet All { get; } = new();

    /// <summary>No traffic.</summary>
    public static TrafficSet None { get; } = new();
}
