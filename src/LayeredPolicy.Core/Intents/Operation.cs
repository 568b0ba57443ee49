using System.Collections.Immutable;

namespace LayeredPolicy.Intents;

/// <summary>How calls to a target are carried: retries, time limits, circuit breaking. It lives in the mesh only and is never a security control.</summary>
/// <param name="Id">The operation's name.</param>
/// <param name="Target">Who is called; the facts must know one Service in front of it.</param>
public sealed record Operation(string Id, Subject Target) : Clause(Id)
{
    /// <summary>Whose calls; empty for everyone's.</summary>
    public ImmutableArray<Subject> Callers { get; init; } = [];

    /// <summary>The time limit of a call with all its retries, or null for none.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The retries, or null to leave the mesh's own.</summary>
    public RetryPolicy? Retries { get; init; }

    /// <summary>The circuit breaker, or null for none.</summary>
    public CircuitBreaker? Breaker { get; init; }

    /// <summary>The connection limits, or null for none.</summary>
    public ConnectionLimits? Limits { get; init; }

    /// <summary>How calls are spread: <c>roundRobin</c>, <c>leastRequest</c>, <c>random</c>; null to leave the mesh's own.</summary>
    public string? Balance { get; init; }

    /// <inheritdoc/>
    public override string Describe()
    {
        var parts = new List<string>();
        if (Retries is { } retries)
        {
            parts.Add($"retry {retries.Attempts}x" + (retries.PerTry is { } perTry ? " at " + IntentWords.Of(perTry) : ""));
        }

        if (Timeout is { } timeout)
        {
            parts.Add("timeout " + IntentWords.Of(timeout));
        }

        if (Breaker is { } breaker)
        {
            parts.Add($"break after {breaker.ConsecutiveErrors} errors");
        }

        if (Limits is not null)
        {
            parts.Add("connection limits");
        }

        if (Balance is not null)
        {
            parts.Add(Balance);
        }

        return $"{(Callers.IsEmpty ? "calls" : string.Join(", ", Callers))} -> {Target}: {string.Join(", ", parts)}";
    }
}
