using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's v3 client demands of a GlobalNetworkSet. Nets may have host bits set.</summary>
/// <remarks>See https://docs.tigera.io/calico/latest/reference/resources/globalnetworkset.</remarks>
public sealed class GlobalNetworkSetValidator : AbstractValidator<GlobalNetworkSet>
{
    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public GlobalNetworkSetValidator()
    {
        RuleFor(s => s.Metadata).Named("metadata").SetValidator(new MetadataValidator(NameForm.Subdomain, isSet: true));
        RuleForEach(s => s.Spec == null ? null : s.Spec.Nets).Named("spec.nets")
            .Must(net => ClientNetwork.IsNetworkOrAddress(net ?? ""))
            .As(ClientRule.Tag(CalicoDiagnostics.InvalidSetNet, "Nets[i]", "cidr"));
    }
}
