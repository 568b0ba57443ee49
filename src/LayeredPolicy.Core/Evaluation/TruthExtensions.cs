namespace LayeredPolicy.Evaluation;

/// <summary>Three-valued logic: an undecided part leaves the whole undecided unless the other part decides alone.</summary>
public static class TruthExtensions
{
    /// <summary>Both hold.</summary>
    public static Truth And(this Truth left, Truth right) =>
        left == Truth.False || right == Truth.False ? Truth.False
        : left == Truth.Unknown || right == Truth.Unknown ? Truth.Unknown
        : Truth.True;

    /// <summary>At least one holds.</summary>
    public static Truth Or(this Truth left, Truth right) =>
        left == Truth.True || right == Truth.True ? Truth.True
        : left == Truth.Unknown || right == Truth.Unknown ? Truth.Unknown
        : Truth.False;

    /// <summary>It does not hold.</summary>
    public static Truth Not(this Truth value) => value switch
    {
        Truth.False => Truth.True,
        Truth.True => Truth.False,
        _ => Truth.Unknown,
    };

    /// <summary>The truth of a plain boolean.</summary>
    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;

    /// <summary>What two enforcement points in a row do with a flow: a refusal by either is final, and a missing fact leaves it open.</summary>
    public static Outcome Then(this Outcome first, Outcome second) =>
        first == Outcome.Denied || second == Outcome.Denied ? Outcome.Denied
        : first == Outcome.Unknown || second == Outcome.Unknown ? Outcome.Unknown
        : Outcome.Allowed;
}
