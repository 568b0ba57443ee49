using FluentValidation;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's v3 client demands of a Profile. Its rules may have HTTP matches and services on either side.</summary>
/// <remarks>See https://docs.tigera.io/calico/latest/reference/resources/profile.</remarks>
public sealed class ProfileValidator : AbstractValidator<Profile>
{
    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public ProfileValidator()
    {
        RuleFor(p => p.Metadata).Named("metadata").SetValidator(new MetadataValidator(NameForm.Subdomain));
        RuleForEach(p => p.Spec == null ? null : p.Spec.Ingress).Named("spec.ingress").SetValidator(new RuleValidator());
        RuleForEach(p => p.Spec == null ? null : p.Spec.Egress).Named("spec.egress").SetValidator(new RuleValidator());
        RuleFor(p => p.Spec == null ? null : p.Spec.LabelsToApply).Named("spec.labelsToApply")
            .Must(labels => labels is null || labels.All(l => KubernetesNames.IsQualifiedName(l.Key) && KubernetesNames.IsLabelValue(l.Value)))
            .As(ClientRule.Tag(CalicoDiagnostics.InvalidProfileLabels, "LabelsToApply", "labels"));
    }
}
