using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a reference to the object that a policy attaches to.</summary>
public sealed class PolicyTargetReferenceValidator : AbstractValidator<PolicyTargetReference>
{
    private static readonly (string Group, string Kind)[] s_allowed =
    [
        ("core", TargetReferenceKinds.Service),
        (ServiceEntry.KubeGroup, TargetReferenceKinds.ServiceEntry),
        ("gateway.networking.k8s.io", TargetReferenceKinds.Gateway),
        ("gateway.networking.k8s.io", TargetReferenceKinds.GatewayClass),
    ];

    /// <summary>Makes the validator.</summary>
    public PolicyTargetReferenceValidator() => RuleFor(r => r).Custom((reference, context) => Check(reference, context.Report));

    /// <summary>Checks a reference.</summary>
    internal static void Check(PolicyTargetReference reference, Reporter report)
    {
        if (string.IsNullOrEmpty(reference.Name))
        {
            report("name", IstioDiagnostics.InvalidTargetReference, "the reference has no name");
        }

        if (!string.IsNullOrEmpty(reference.Namespace))
        {
            report("namespace", IstioDiagnostics.InvalidTargetReference, $"the reference leads into namespace '{reference.Namespace}'; only its own is possible");
        }

        string group = string.IsNullOrEmpty(reference.Group) ? "core" : reference.Group;
        if (!s_allowed.Contains((group, reference.Kind ?? "")))
        {
            report("kind", IstioDiagnostics.InvalidTargetReference, $"a policy cannot attach to kind '{reference.Kind}' of group '{group}'");
        }
    }
}
