using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>Retries of a failed call.</summary>
/// <param name="Attempts">Retries after the first request: 2 means at most three requests. Zero switches retries off.</param>
public sealed record RetryPolicy(int Attempts)
{
    /// <summary>The time limit of each try, or null for none of its own.</summary>
    public TimeSpan? PerTry { get; init; }

    /// <summary>What counts as failed, in the mesh's words, for example <c>5xx</c>, <c>connect-failure</c>; empty for the default.</summary>
    public ImmutableArray<string> RetryOn { get; init; } = [];

    /// <summary>The methods that may be retried; empty for the idempotent ones: GET, HEAD, OPTIONS, PUT, DELETE.</summary>
    public ImmutableArray<string> Methods { get; init; } = [];

    /// <summary>Whether the author vouches that a repeated POST or PATCH does no harm.</summary>
    public bool Idempotent { get; init; }
}
