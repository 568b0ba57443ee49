using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's v3 client demands of a HostEndpoint. That it has a node and an interface or addresses is left to the API server.</summary>
/// <remarks>See https://docs.tigera.io/calico/latest/reference/resources/hostendpoint.</remarks>
public sealed class HostEndpointValidator : AbstractValidator<HostEndpoint>
{
    private static readonly ClientRule s_protocol = new(
        CalicoDiagnostics.EndpointPortNeedsProtocol, "EndpointPort.Protocol", "EndpointPort protocol does not support ports.");

    /// <summary>Makes the validator. It has no state and may be shared.</summary>
    public HostEndpointValidator()
    {
        RuleFor(e => e.Metadata).Named("metadata").SetValidator(new MetadataValidator(NameForm.Subdomain));
        RuleFor(e => e.Spec == null ? null : e.Spec.Node).Named("spec.node")
            .Obeys(ClientRule.Tag(CalicoDiagnostics.InvalidNodeName, "Node", "name"), NameForms.IsResourceName);
        RuleFor(e => e.Spec == null ? null : e.Spec.InterfaceName).Named("spec.interfaceName")
            .Obeys(ClientRule.Tag(CalicoDiagnostics.InvalidInterface, "InterfaceName", "interface"), InterfaceNames.IsInterfaceOrAll);
        RuleForEach(e => e.Spec == null ? null : e.Spec.ExpectedIps).Named("spec.expectedIPs")
            .Must(ip => ClientNetwork.IsAddress(ip ?? ""))
            .As(ClientRule.Tag(CalicoDiagnostics.InvalidExpectedIp, "ExpectedIPs[i]", "ip"));
        RuleForEach(e => e.Spec == null ? null : e.Spec.Profiles).Named("spec.profiles")
            .Must(profile => NameForms.IsResourceName(profile ?? ""))
            .As(ClientRule.Tag(CalicoDiagnostics.InvalidProfileName, "Profiles[i]", "name"));
        RuleForEach(e => e.Spec == null ? null : e.Spec.Ports).Named("spec.ports").Custom(CheckPort);
    }

    private static void CheckPort(EndpointPort port, ValidationContext<HostEndpoint> context)
    {
        if (!Resources.KubernetesNames.IsPortName(port.Name))
        {
            context.Report("name", ClientRule.Tag(CalicoDiagnostics.InvalidPortName, "Name", "portName"), $"'{port.Name}'");
        }

        if (port.Port is null or <= 0)
        {
            context.Report("port", ClientRule.Tag(CalicoDiagnostics.InvalidEndpointPort, "Port", "gt"));
        }

        string protocol = port.Protocol?.Value ?? "0";
        RuleValidator.CheckProtocol(protocol, "protocol", context);
        if (!ClientProtocol.Parse(protocol).HasPorts)
        {
            context.Report("protocol", s_protocol, $"'{protocol}'");
        }
    }
}
