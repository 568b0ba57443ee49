using System.Globalization;
using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of a PeerAuthentication.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/security/peer_authentication/.</remarks>
public sealed class PeerAuthenticationValidator : AbstractValidator<PeerAuthentication>
{
    /// <summary>Makes the validator.</summary>
    public PeerAuthenticationValidator() => RuleFor(p => p.Spec ?? new()).ChildRules(spec =>
    {
        spec.RuleFor(s => s.Selector!).SetValidator(new WorkloadSelectorValidator()).OverridePropertyName("selector");
        spec.RuleFor(s => s).Custom(CheckPorts);
    }).OverridePropertyName("spec");

    private static void CheckPorts(PeerAuthenticationSpec spec, ValidationContext<PeerAuthenticationSpec> context)
    {
        if (spec.PortLevelMtls is not { } modes)
        {
            return;
        }

        if (modes.Count == 0)
        {
            context.Report("portLevelMtls", IstioDiagnostics.InvalidPortModes, "the modes by port are empty");
        }
        else if (spec.Selector?.MatchLabels is null or { Count: 0 })
        {
            context.Report("portLevelMtls", IstioDiagnostics.InvalidPortModes, "modes by port need a selector with a label");
        }

        foreach (string port in modes.Keys)
        {
            if (!uint.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) || number is 0 or > 65535)
            {
                context.Report($"portLevelMtls[{port}]", IstioDiagnostics.InvalidPortModes, $"'{port}' is not a port");
            }
        }
    }
}
