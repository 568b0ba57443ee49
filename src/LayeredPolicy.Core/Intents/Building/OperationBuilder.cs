namespace LayeredPolicy.Intents;

/// <summary>Builds an operation.</summary>
public sealed class OperationBuilder
{
    private Operation _operation;

    internal OperationBuilder(string id, Subject target)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(target);
        _operation = new Operation(id, target);
    }

    /// <summary>For the calls of these subjects only.</summary>
    public OperationBuilder For(params ReadOnlySpan<Subject> callers) => With(_operation with { Callers = [.. callers] });

    /// <summary>Retries after the first request, each with its own time limit, for these methods; the idempotent ones when none is named.</summary>
    public OperationBuilder Retry(int attempts, TimeSpan perTry, params ReadOnlySpan<string> methods) =>
        With(_operation with { Retries = new RetryPolicy(attempts) { PerTry = perTry, Methods = [.. methods] } });

    /// <summary>The time limit of a call with all its retries.</summary>
    public OperationBuilder Timeout(TimeSpan timeout) => With(_operation with { Timeout = timeout });

    /// <summary>Takes an instance out of rotation after failures in a row.</summary>
    public OperationBuilder BreakAfter(int consecutiveErrors) => With(_operation with { Breaker = new CircuitBreaker(consecutiveErrors) });

    internal Operation Build() => _operation;

    private OperationBuilder With(Operation operation)
    {
        _operation = operation;
        return this;
    }
}
