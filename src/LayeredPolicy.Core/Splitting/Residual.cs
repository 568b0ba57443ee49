using LayeredPolicy.Intents;

namespace LayeredPolicy.Splitting;

/// <summary>What a layer cannot enforce of a clause, in one sentence.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Code">The kind of residual.</param>
/// <param name="Plain">The sentence.</param>
public sealed record Residual(string Clause, ResidualCode Code, string Plain)
{
    /// <summary>The signature under it, or null when nobody signed.</summary>
    public Acceptance? AcceptedBy { get; init; }

    /// <summary>Prints <c>clause: code sentence</c>.</summary>
    public override string ToString() => $"{Clause}: {Code} {Plain}";
}
