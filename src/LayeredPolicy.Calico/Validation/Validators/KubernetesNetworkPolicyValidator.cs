using System.Text.Json;
using FluentValidation;
using k8s.Models;
using LayeredPolicy.Calico.Models;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the API server demands of a Kubernetes NetworkPolicy; Calico's client does not see it. The verdict is that of <see cref="CalicoAdmission"/>.</summary>
/// <remarks>
/// An object that names neither API version nor kind is what its type says. See
/// https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/.
/// </remarks>
public sealed class KubernetesNetworkPolicyValidator : AbstractValidator<V1NetworkPolicy>
{
    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public KubernetesNetworkPolicyValidator() => RuleFor(p => p).MustBeAdmitted(Judge);

    private static AdmissionVerdict Judge(V1NetworkPolicy policy)
    {
        JsonElement json = JsonSerializer.SerializeToElement(policy, KubernetesPolicyContext.Default.V1NetworkPolicy);
        bool isNamed = !string.IsNullOrEmpty(policy.ApiVersion) || !string.IsNullOrEmpty(policy.Kind);
        return isNamed ? CalicoAdmission.Create(json) : KubernetesPolicyAdmission.Create(json);
    }
}
