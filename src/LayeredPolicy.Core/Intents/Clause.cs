using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>One statement of an intent set.</summary>
/// <param name="Id">The clause's name in the set; objects and reports refer to it.</param>
public abstract record Clause(string Id)
{
    /// <summary>Why the clause exists, in the author's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Who answers for the clause; null for the set's owner.</summary>
    public string? Owner { get; init; }

    /// <summary>The ticket that asked for it.</summary>
    public string? Ticket { get; init; }

    /// <summary>When the clause stops to hold; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Whether it is enforced.</summary>
    public ClauseMode Mode { get; init; }

    /// <summary>What to do about residuals.</summary>
    public ResidualHandling OnResidual { get; init; }

    /// <summary>Where the clause is written, or null for a clause built in code.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The clause in one line, without its id.</summary>
    public abstract string Describe();

    /// <summary>Prints <c>id: what it says</c>.</summary>
    public sealed override string ToString() => Id + ": " + Describe();
}
