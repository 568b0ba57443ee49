using LayeredPolicy.Analysis;

namespace LayeredPolicy;

/// <summary>Asks a <see cref="PolicyWorld"/> about all its flows at once.</summary>
public static class PolicyWorldAnalysis
{
    /// <summary>Who can reach whom with what, through each layer and through both.</summary>
    public static ConnectivityMap Map(this PolicyWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return MapBuilder.Build(world);
    }
}
