namespace LayeredPolicy.Intents.Reading;

/// <summary>Reads operations.</summary>
internal static class OperationReader
{
    private static readonly string[] Balances = ["roundRobin", "leastRequest", "random"];

    public static Operation? Read(IntentNode node)
    {
        if (!node.Fields(
            "id", "reason", "owner", "ticket", "expires", "mode", "onResidual",
            "target", "callers", "timeout", "retries", "breaker", "limits", "balance"))
        {
            return null;
        }

        string id = node.Required("id")?.Text() ?? "";
        if (node.Required("target") is not { } body || SubjectReader.Read(body) is not { } target)
        {
            return null;
        }

        return (Operation)ClauseReader.WithCommon(
            new Operation(id, target)
            {
                Callers = node.Field("callers") is { } callers ? [.. callers.Items().Select(SubjectReader.Read).OfType<Subject>()] : [],
                Timeout = node.Field("timeout") is { } timeout ? TimeReader.Duration(timeout) : null,
                Retries = node.Field("retries") is { } retries ? Retries(retries) : null,
                Breaker = node.Field("breaker") is { } breaker ? Breaker(breaker) : null,
                Limits = node.Field("limits") is { } limits ? Limits(limits) : null,
                Balance = node.Field("balance") is { } balance ? Balance(balance) : null,
            },
            node);
    }

    private static RetryPolicy? Retries(IntentNode node)
    {
        if (!node.Fields("attempts", "perTry", "retryOn", "methods", "idempotent") || node.Required("attempts")?.Integer(0, 20) is not { } attempts)
        {
            return null;
        }

        return new RetryPolicy(attempts)
        {
            PerTry = node.Field("perTry") is { } perTry ? TimeReader.Duration(perTry) : null,
            RetryOn = node.Field("retryOn") is { } on ? SubjectReader.Texts(on) : [],
            Methods = node.Field("methods") is { } methods ? SubjectReader.Texts(methods) : [],
            Idempotent = node.Field("idempotent")?.Flag() ?? false,
        };
    }

    private static CircuitBreaker? Breaker(IntentNode node)
    {
        if (!node.Fields("consecutiveErrors", "interval", "ejectFor", "maxEjectedPercent") ||
            node.Required("consecutiveErrors")?.Integer(1, int.MaxValue) is not { } errors)
        {
            return null;
        }

        return new CircuitBreaker(errors)
        {
            Interval = node.Field("interval") is { } interval ? TimeReader.Duration(interval) : null,
            EjectFor = node.Field("ejectFor") is { } eject ? TimeReader.Duration(eject) : null,
            MaxEjectedPercent = node.Field("maxEjectedPercent")?.Integer(0, 100),
        };
    }

    private static ConnectionLimits? Limits(IntentNode node) =>
        !node.Fields("maxConnections", "maxPending", "maxRequests", "connectTimeout") ? null : new ConnectionLimits
        {
            MaxConnections = node.Field("maxConnections")?.Integer(1, int.MaxValue),
            MaxPending = node.Field("maxPending")?.Integer(1, int.MaxValue),
            MaxRequests = node.Field("maxRequests")?.Integer(1, int.MaxValue),
            ConnectTimeout = node.Field("connectTimeout") is { } timeout ? TimeReader.Duration(timeout) : null,
        };

    private static string? Balance(IntentNode node)
    {
        if (node.Text() is not { } text || Balances.Contains(text))
        {
            return node.IsText ? node.Json.GetString() : null;
        }

        string hint = Suggestion.For(text, Balances) is { } near ? $"; did you mean '{near}'?" : "";
        node.Report(CoreDiagnostics.IntentUnknownWord, $"{node.Here()} is '{text}', expected one of {string.Join(", ", Balances)}{hint}");
        return null;
    }
}
