using System.Text.Json;
using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the API server demands of a ClusterNetworkPolicy; Calico's client does not know the kind. The verdict is that of <see cref="CalicoAdmission"/>.</summary>
/// <remarks>Fields that the kind does not have are dropped and pass. See https://network-policy-api.sigs.k8s.io/reference/spec/.</remarks>
public sealed class ClusterNetworkPolicyValidator : AbstractValidator<ClusterNetworkPolicy>
{
    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public ClusterNetworkPolicyValidator() => RuleFor(p => p).MustBeAdmitted(
        policy => CalicoAdmission.Create(JsonSerializer.SerializeToElement(policy, CalicoJsonContext.Default.ClusterNetworkPolicy)));
}
