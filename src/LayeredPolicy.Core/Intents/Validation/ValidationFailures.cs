using FluentValidation;
using FluentValidation.Results;

namespace LayeredPolicy.Intents.Validation;

/// <summary>Ties FluentValidation's failures to the catalogue of diagnostics.</summary>
internal static class ValidationFailures
{
    /// <summary>Reports a diagnostic of the catalogue at a path of the document, relative to the validator's own place.</summary>
    public static void Fail<T>(this ValidationContext<T> context, DiagnosticDescriptor descriptor, string path, string message) =>
        context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(path), message)
        {
            ErrorCode = descriptor.Id,
            CustomState = descriptor,
            Severity = descriptor.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning,
        });

    /// <summary>Gives a rule the id, severity and remedy of the catalogue.</summary>
    public static IRuleBuilderOptions<T, TProperty> Says<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, DiagnosticDescriptor descriptor) =>
        rule.WithErrorCode(descriptor.Id)
            .WithState(_ => descriptor)
            .WithSeverity(descriptor.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning);

    /// <summary>Clauses, guardrails and operations with their paths in the document.</summary>
    public static IEnumerable<(string Path, Clause Clause)> Paths(this IntentSet set) =>
    [
        .. set.Clauses.Select((c, i) => ($"clauses[{i}]", c)),
        .. set.Guardrails.Select((c, i) => ($"guardrails[{i}]", (Clause)c)),
        .. set.Operations.Select((c, i) => ($"operations[{i}]", (Clause)c)),
    ];
}
