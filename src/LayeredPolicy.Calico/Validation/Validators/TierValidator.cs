using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's v3 client demands of a Tier.</summary>
/// <remarks>See https://docs.tigera.io/calico/latest/reference/resources/tier.</remarks>
public sealed class TierValidator : AbstractValidator<Tier>
{
    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public TierValidator()
    {
        RuleFor(t => t.Metadata).Named("metadata").SetValidator(new MetadataValidator(NameForm.Tier));
        RuleFor(t => t.Spec == null ? null : t.Spec.DefaultAction).Named("spec.defaultAction")
            .Must(action => action is null or TierDefaultActions.Deny or TierDefaultActions.Pass)
            .As(ClientRule.Tag(CalicoDiagnostics.InvalidDefaultAction, "DefaultAction", "oneof"));
    }
}
