namespace LayeredPolicy.Evaluation;

/// <summary>A set of traffic under missing facts: what certainly belongs to it, and what may. The two are equal when nothing is missing.</summary>
/// <param name="Certain">Traffic that belongs to the set whatever the missing facts are.</param>
/// <param name="Possible">Traffic that belongs to it for some value of the missing facts; holds <paramref name="Certain"/>.</param>
public readonly record struct TrafficBounds(TrafficSet Certain, TrafficSet Possible)
{
    /// <summary>All traffic, certainly.</summary>
    public static TrafficBounds All { get; } = Exactly(TrafficSet.All);

    /// <summary>No traffic, certainly.</summary>
    public static TrafficBounds None { get; } = Exactly(TrafficSet.None);

    /// <summary>A set of which nothing is known.</summary>
    public static TrafficBounds Unknown { get; } = new(TrafficSet.None, TrafficSet.All);

    /// <summary>Whether no fact is missing.</summary>
    public bool IsExact => Certain.Equals(Possible);

    /// <summary>The traffic for which a missing fact decides.</summary>
    public TrafficSet Undecided => Possible - Certain;

    /// <summary>The traffic that belongs to both sets.</summary>
    public static TrafficBounds operator &(TrafficBounds left, TrafficBounds right) => Of(left, right, static (a, b) => a & b);

    /// <summary>The traffic that belongs to at least one set.</summary>
    public static TrafficBounds operator |(TrafficBounds left, TrafficBounds right) => Of(left, right, static (a, b) => a | b);

    /// <summary>The traffic of the left set that does not belong to the right one.</summary>
    public static TrafficBounds operator -(TrafficBounds left, TrafficBounds right) =>
        left.IsSame && right.IsSame
            ? Exactly(left.Certain - right.Certain)
            : new(left.Certain - right.Possible, left.Possible - right.Certain);

    /// <summary>The traffic that does not belong to the set.</summary>
    public static TrafficBounds operator !(TrafficBounds set) => All - set;

    /// <summary>A set that no missing fact touches.</summary>
    public static TrafficBounds Exactly(TrafficSet set) => new(set, set);

    /// <summary>The set that a condition about the two ends alone stands for: all traffic, none, or undecided.</summary>
    public static TrafficBounds Of(Truth truth) => truth switch
    {
        Truth.True => All,
        Truth.False => None,
        _ => Unknown,
    };

    /// <summary>The same operation on both sets.</summary>
    internal TrafficBounds Map(Func<TrafficSet, TrafficSet> operation)
    {
        TrafficSet certain = operation(Certain);
        return IsSame ? Exactly(certain) : new(certain, operation(Possible));
    }

    /// <summary>Prints the set, and what is undecided where facts are missing.</summary>
    public override string ToString() => IsExact ? $"{Certain}" : $"{Certain}; undecided: {Undecided}";

    // The same object on both sides is the common case and needs no second operation.
    private bool IsSame => ReferenceEquals(Certain, Possible);

    private static TrafficBounds Of(TrafficBounds left, TrafficBounds right, Func<TrafficSet, TrafficSet, TrafficSet> operation)
    {
        TrafficSet certain = operation(left.Certain, right.Certain);
        return left.IsSame && right.IsSame ? Exactly(certain) : new(certain, operation(left.Possible, right.Possible));
    }
}
