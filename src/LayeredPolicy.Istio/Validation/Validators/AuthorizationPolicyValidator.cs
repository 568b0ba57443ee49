using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of an AuthorizationPolicy.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/security/authorization-policy/. A policy without a spec is judged as one with an empty spec.</remarks>
public sealed class AuthorizationPolicyValidator : AbstractValidator<AuthorizationPolicy>
{
    /// <summary>Makes the validator.</summary>
    public AuthorizationPolicyValidator() =>
        RuleFor(p => p.Spec ?? new()).SetValidator(new AuthorizationPolicySpecValidator()).OverridePropertyName("spec");
}
