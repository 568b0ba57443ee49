namespace LayeredPolicy.Evaluation;

/// <summary>A set of traffic under missing facts: what certainly belongs to it, and what may. The two are equal when nothing is missing.</summary>
/// <param name="Certain">Traffic that belongs to the set whatever the missing facts are.</param>
/// <param name="Possible">Traffic that belongs to it for some value of the missing facts; holds <paramref name="Certain"/>.</param>
public readonly record struct TrafficBounds(TrafficSet Certain, TrafficSet Possible)
{
    /// <summary>Whether no fact is missing.</summary>
    public bool IsExact => Certain.Equals(Possible);

    /// <summary>A set that no missing fact touches.</summary>
    public static TrafficBounds Exactly(TrafficSet set) => new(set, set);

    /// <summary>The set that a condition about the two ends alone stands for: all traffic, none, or undecided.</summary>
    public static TrafficBounds Of(Truth truth) => truth switch
    {
        Truth.True => Exactly(TrafficSet.All),
        Truth.False => Exactly(TrafficSet.None),
        _ => new(TrafficSet.None, TrafficSet.All),
    };
}
