using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a selector by <c>matchLabels</c>.</summary>
public sealed class WorkloadSelectorValidator : AbstractValidator<WorkloadSelector>
{
    /// <summary>Makes the validator.</summary>
    public WorkloadSelectorValidator() => RuleFor(s => s).Custom((selector, context) =>
    {
        IDictionary<string, string> labels = selector.MatchLabels ?? new Dictionary<string, string>();
        if (labels.Count == 0)
        {
            context.Report("", IstioDiagnostics.SelectorWithoutLabels, "the selector has no labels and selects every workload in scope");
        }

        foreach ((string key, string value) in labels)
        {
            if (key.Length == 0)
            {
                context.Report("matchLabels", IstioDiagnostics.InvalidSelector, "a label key is empty");
            }

            if (key.Contains('*', StringComparison.Ordinal) || value.Contains('*', StringComparison.Ordinal))
            {
                context.Report("matchLabels", IstioDiagnostics.InvalidSelector, $"label '{key}={value}' has a wildcard");
            }
        }
    });
}
