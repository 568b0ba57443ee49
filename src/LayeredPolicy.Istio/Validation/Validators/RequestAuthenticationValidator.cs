using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a RequestAuthentication.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/security/request_authentication/.</remarks>
public sealed class RequestAuthenticationValidator : AbstractValidator<RequestAuthentication>
{
    /// <summary>Makes the validator.</summary>
    public RequestAuthenticationValidator() => RuleFor(p => p.Spec ?? new()).ChildRules(spec =>
    {
        spec.RuleFor(s => s.Selector!).SetValidator(new WorkloadSelectorValidator()).OverridePropertyName("selector");
        spec.RuleFor(s => s.TargetRef!).SetValidator(new PolicyTargetReferenceValidator()).OverridePropertyName("targetRef");
        spec.RuleForEach(s => s.TargetRefs).SetValidator(new PolicyTargetReferenceValidator()).OverridePropertyName("targetRefs");
        spec.RuleForEach(s => s.JwtRules).SetValidator(new JwtRuleValidator()).OverridePropertyName("jwtRules");
        spec.RuleFor(s => s).Custom((s, context) => context.CheckOneAttachment(s.Selector, s.TargetRef, s.TargetRefs));
    }).OverridePropertyName("spec");
}
