using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's v3 client demands of a GlobalNetworkPolicy. Defaults are not filled in; absent types are as good as any.</summary>
/// <remarks>See https://docs.tigera.io/calico/latest/reference/resources/globalnetworkpolicy.</remarks>
public sealed class GlobalNetworkPolicyValidator : AbstractValidator<GlobalNetworkPolicy>
{
    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public GlobalNetworkPolicyValidator()
    {
        RuleFor(p => p.Metadata).Named("metadata").SetValidator(new MetadataValidator(NameForm.GlobalPolicy));
        RuleFor(p => PolicyShape.Of(p.Spec)).Named("spec").SetValidator(new PolicyShapeValidator());
    }
}
