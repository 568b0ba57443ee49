using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of the spec of an AuthorizationPolicy.</summary>
public sealed class AuthorizationPolicySpecValidator : AbstractValidator<AuthorizationPolicySpec>
{
    /// <summary>Makes the validator.</summary>
    public AuthorizationPolicySpecValidator()
    {
        RuleFor(s => s.Selector!).SetValidator(new WorkloadSelectorValidator()).OverridePropertyName("selector");
        RuleFor(s => s.TargetRef!).SetValidator(new PolicyTargetReferenceValidator()).OverridePropertyName("targetRef");
        RuleForEach(s => s.TargetRefs).SetValidator(new PolicyTargetReferenceValidator()).OverridePropertyName("targetRefs");
        RuleForEach(s => s.Rules).SetValidator(new AuthorizationRuleValidator()).OverridePropertyName("rules");
        RuleFor(s => s).Custom((spec, context) =>
        {
            context.CheckOneAttachment(spec.Selector, spec.TargetRef, spec.TargetRefs);
            CheckAction(spec, context);
        });
    }

    private static void CheckAction(AuthorizationPolicySpec spec, ValidationContext<AuthorizationPolicySpec> context)
    {
        if (spec.Action != AuthorizationActions.Custom && spec.Provider is not null)
        {
            context.Report("provider", IstioDiagnostics.InvalidProvider, $"a policy of action {spec.Action ?? AuthorizationActions.Allow} names a provider");
        }

        bool hasRules = spec.Rules is { Count: > 0 };
        switch (spec.Action)
        {
            case AuthorizationActions.Custom when hasRules:
                if (string.IsNullOrEmpty(spec.Provider?.Name))
                {
                    context.Report("provider.name", IstioDiagnostics.InvalidProvider, "the CUSTOM policy names no provider");
                }

                CustomPolicyRules.Check(spec, context);
                break;
            case AuthorizationActions.Deny when hasRules:
                DenyPolicyRules.Check(spec, context);
                break;
            case AuthorizationActions.Custom or AuthorizationActions.Deny:
                context.Report("rules", IstioDiagnostics.MissingRules, $"a {spec.Action} policy without rules never does anything");
                break;
        }
    }
}
