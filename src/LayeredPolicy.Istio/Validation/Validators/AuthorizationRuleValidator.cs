using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of one rule of an AuthorizationPolicy.</summary>
public sealed class AuthorizationRuleValidator : AbstractValidator<AuthorizationRule>
{
    /// <summary>Makes the validator.</summary>
    public AuthorizationRuleValidator()
    {
        RuleForEach(r => r.From).ChildRules(from =>
        {
            from.RuleFor(f => f.Source!).SetValidator(new AuthorizationSourceValidator()).OverridePropertyName("source");
            from.RuleFor(f => f).Custom((f, context) => Present(f.Source, "source", context));
        }).OverridePropertyName("from");
        RuleForEach(r => r.To).ChildRules(to =>
        {
            to.RuleFor(t => t.Operation!).SetValidator(new AuthorizationOperationValidator()).OverridePropertyName("operation");
            to.RuleFor(t => t).Custom((t, context) => Present(t.Operation, "operation", context));
        }).OverridePropertyName("to");
        RuleForEach(r => r.When).SetValidator(new AuthorizationConditionValidator()).OverridePropertyName("when");
    }

    private static void Present<T>(object? part, string field, ValidationContext<T> context)
    {
        if (part is null)
        {
            context.Report(field, IstioDiagnostics.EmptyCondition, $"{field} is missing");
        }
    }
}
