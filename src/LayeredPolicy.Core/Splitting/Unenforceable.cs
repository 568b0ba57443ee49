namespace LayeredPolicy.Splitting;

/// <summary>A clause, or a part of one, that no object of the plan carries. What it would open stays closed.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record Unenforceable(string Clause, string Reason)
{
    /// <summary>What the author can do about it, or null.</summary>
    public string? Remedy { get; init; }

    /// <summary>Where the clause is written, or null.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Prints <c>clause: reason</c>.</summary>
    public override string ToString() => $"{Clause}: {Reason}";
}
