using FluentValidation;

namespace LayeredPolicy.Intents.Validation;

/// <summary>Judges an operation: it does something, repeats nothing that may do harm, and its tries fit its timeout.</summary>
public sealed class OperationValidator : AbstractValidator<Operation>
{
    private static readonly string[] NotIdempotent = ["POST", "PATCH", "CONNECT"];

    /// <summary>Makes the validator.</summary>
    public OperationValidator()
    {
        RuleFor(o => o).Must(o => o.Timeout is not null || o.Retries is not null || o.Breaker is not null || o.Limits is not null || o.Balance is not null)
            .OverridePropertyName("target").Says(CoreDiagnostics.IntentMissingField)
            .WithMessage(o => $"operation '{o.Id}' has none of timeout, retries, breaker, limits, balance");
        RuleFor(o => o).Custom(Methods);
        RuleFor(o => o).Custom(Budget);
    }

    private static void Methods(Operation operation, ValidationContext<Operation> context)
    {
        if (operation.Retries is not { } retries)
        {
            return;
        }

        RequestRules.Check(new HttpScope { Methods = retries.Methods }, "retries", context);
        if (!retries.Idempotent && retries.Attempts > 0 && retries.Methods.FirstOrDefault(NotIdempotent.Contains) is { } method)
        {
            context.Fail(CoreDiagnostics.IntentRetry, "retries.methods", $"operation '{operation.Id}' would repeat {method}, which may do its work twice");
        }
    }

    private static void Budget(Operation operation, ValidationContext<Operation> context)
    {
        if (operation.Retries is { PerTry: { } perTry, Attempts: > 0 } retries && operation.Timeout is { } timeout &&
            perTry * (retries.Attempts + 1) > timeout)
        {
            string text = $"operation '{operation.Id}': {retries.Attempts + 1} tries of {IntentWords.Of(perTry)} need {IntentWords.Of(perTry * (retries.Attempts + 1))}, and the timeout of {IntentWords.Of(timeout)} cuts the last one off";
            context.Fail(CoreDiagnostics.IntentRetryBudget, "timeout", text);
        }
    }
}
