using FluentValidation;
using FluentValidation.Results;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Ties rules of FluentValidation to the catalogue of diagnostics.</summary>
internal static class ValidatorExtensions
{
    /// <summary>Reports a broken rule at a path below the value at hand.</summary>
    /// <param name="context">Where the validator stands.</param>
    /// <param name="below">The path from there; empty for the value itself.</param>
    /// <param name="rule">The catalogue entry.</param>
    /// <param name="found">What was found and what was expected.</param>
    public static void Report<T>(this ValidationContext<T> context, string below, DiagnosticDescriptor rule, string found)
    {
        string at = context.PropertyPath ?? "";
        string path = at.Length == 0 || below.Length == 0 || below[0] == '[' ? at + below : $"{at}.{below}";
        context.AddFailure(new ValidationFailure(path, found)
        {
            ErrorCode = rule.Id,
            CustomState = rule,
            Severity = rule.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning,
        });
    }

    /// <summary>Reports every item of a list for which the test gives a fault.</summary>
    public static void ReportItems<T>(this ValidationContext<T> context, string field, IList<string>? items, DiagnosticDescriptor rule, Func<string, string?> fault)
    {
        for (int i = 0; i < (items?.Count ?? 0); i++)
        {
            if (fault(items![i]) is { } found)
            {
                context.Report($"{field}[{i}]", rule, found);
            }
        }
    }
}
