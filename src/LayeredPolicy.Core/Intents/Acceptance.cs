namespace LayeredPolicy.Intents;

/// <summary>Somebody's signature under a residual: it is known, and taken.</summary>
/// <param name="Clause">The clause's id.</param>
/// <param name="Residual">The residual's code, <c>R1</c> to <c>R11</c>.</param>
/// <param name="Reason">Why it is taken.</param>
public sealed record Acceptance(string Clause, ResidualCode Residual, string Reason)
{
    /// <summary>Who takes it; null for the set's owner.</summary>
    public string? Owner { get; init; }

    /// <summary>Until when; null for ever.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Where it is written, or null.</summary>
    public SourceLocation? Location { get; init; }
}
