using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>
/// What Calico's v3 client demands of a StagedKubernetesNetworkPolicy: of the Kubernetes part it judges only whether the text of ports can be converted.
/// </summary>
/// <remarks>See https://docs.tigera.io/calico/latest/reference/resources/stagedkubernetesnetworkpolicy.</remarks>
public sealed class StagedKubernetesNetworkPolicyValidator : AbstractValidator<StagedKubernetesNetworkPolicy>
{
    private static readonly ClientRule s_delete = new(
        CalicoDiagnostics.StagedDeleteWithFields,
        "StagedKubernetesNetworkPolicySpec",
        "Spec fields should all be zero-value if stagedAction is Delete");

    private static readonly ClientRule s_port = new(
        CalicoDiagnostics.UnconvertibleStagedPort, "PolicySpec", "conversion to stagednetworkpolicy failed");

    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public StagedKubernetesNetworkPolicyValidator()
    {
        RuleFor(p => p.Metadata).Named("metadata").SetValidator(new MetadataValidator(NameForm.Subdomain));
        RuleFor(p => p.Spec ?? new()).Named("spec").Custom(Check);
    }

    private static void Check(StagedKubernetesNetworkPolicySpec spec, ValidationContext<StagedKubernetesNetworkPolicy> context)
    {
        if (spec.StagedAction == StagedActions.Delete)
        {
            if (spec.Ingress is not null || spec.Egress is not null || spec.PolicyTypes is not null
                || spec.PodSelector is { MatchLabels: not null } or { MatchExpressions: not null })
            {
                context.Report("", s_delete);
            }

            return;
        }

        for (int i = 0; i < (spec.Ingress?.Count ?? 0); i++)
        {
            CheckPorts(spec.Ingress![i].Ports, $"ingress[{i}]", context);
        }

        for (int i = 0; i < (spec.Egress?.Count ?? 0); i++)
        {
            CheckPorts(spec.Egress![i].Ports, $"egress[{i}]", context);
        }
    }

    private static void CheckPorts(IList<KubernetesNetworkPolicyPort>? ports, string rule, ValidationContext<StagedKubernetesNetworkPolicy> context)
    {
        for (int i = 0; i < (ports?.Count ?? 0); i++)
        {
            KubernetesNetworkPolicyPort port = ports![i];
            if (port.Port?.Value is { } value
                && !ClientPort.TryParse(port.EndPort is { } end ? $"{value}:{end}" : value, out _, out string? fault))
            {
                context.Report($"{rule}.ports[{i}].port", s_port, fault);
            }
        }
    }
}
