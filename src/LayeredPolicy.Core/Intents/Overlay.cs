using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>Changes to the set for one environment. It may only narrow unless it says otherwise.</summary>
/// <param name="Name">The environment's name.</param>
public sealed record Overlay(string Name)
{
    /// <summary>Clauses that do not hold in the environment.</summary>
    public ImmutableArray<string> Remove { get; init; } = [];

    /// <summary>Clauses that hold in the environment besides the set's.</summary>
    public ImmutableArray<Clause> Add { get; init; } = [];

    /// <summary>Whether it may widen what the set allows.</summary>
    public bool Widen { get; init; }

    /// <summary>Where it is written, or null.</summary>
    public SourceLocation? Location { get; init; }
}
