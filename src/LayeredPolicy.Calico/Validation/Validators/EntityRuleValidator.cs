using FluentValidation;
using k8s.Models;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of the source or the destination of a rule by itself.</summary>
public sealed class EntityRuleValidator : AbstractValidator<EntityRule>
{
    private static readonly ClientRule s_portName = ClientRule.Tag(CalicoDiagnostics.InvalidPortName, "PortName", "portName");

    private static readonly ClientRule s_portNumber = new(
        CalicoDiagnostics.InvalidPortNumber, "Port", "port range invalid, port number must be between 1 and 65535");

    private static readonly ClientRule s_globalCombined = new(
        CalicoDiagnostics.GlobalCombined, "NamespaceSelector field", "global() cannot be combined with other selectors");

    /// <summary>Makes the validator.</summary>
    public EntityRuleValidator()
    {
        RuleForEach(e => e.Nets).Named("nets").MustBeNet("Nets[i]");
        RuleForEach(e => e.NotNets).Named("notNets").MustBeNet("NotNets[i]");
        RuleFor(e => e.Selector).Named("selector").MustBeSelector("Selector");
        RuleFor(e => e.NotSelector).Named("notSelector").MustBeSelector("NotSelector");
        RuleFor(e => e.NamespaceSelector).Named("namespaceSelector").MustBeSelector("NamespaceSelector");
        RuleFor(e => e.NamespaceSelector).Named("namespaceSelector").Obeys(s_globalCombined, IsGlobalAlone);
        RuleForEach(e => e.Ports).Named("ports").MustBePort();
        RuleForEach(e => e.NotPorts).Named("notPorts").MustBePort();
        RuleFor(e => e.ServiceAccounts!.Selector).Named("serviceAccounts.selector").MustBeSelector("Selector").When(e => e.ServiceAccounts is not null);
        RuleFor(e => e.Services!.Name).Named("services.name")
            .Obeys(ClientRule.Tag(CalicoDiagnostics.InvalidServiceName, "Name", "name"), NameForms.IsResourceName)
            .When(e => e.Services is not null);
        RuleFor(e => e.Services!.Namespace).Named("services.namespace")
            .Obeys(ClientRule.Tag(CalicoDiagnostics.InvalidServiceNamespace, "Namespace", "name"), NameForms.IsResourceName)
            .When(e => e.Services is not null);
    }

    /// <summary>The client looks for the text <c>global(</c>, and finds it inside quotes as well; only the bare call may have it.</summary>
    private static bool IsGlobalAlone(string text)
    {
        const string Call = "global(";
        if (!text.Contains(Call, StringComparison.Ordinal))
        {
            return true;
        }

        ReadOnlySpan<char> bare = text.AsSpan().Trim(" \t");
        return bare.StartsWith(Call, StringComparison.Ordinal) && bare[Call.Length..].Trim(" \t") is ")";
    }

    internal static ClientRule? PortRuleFor(IntOrString port) => ClientPort.TryParse(port.Value ?? "", out ClientPort read, out _)
        ? read.IsNumeric ? read.Min == 0 ? s_portNumber : null : Resources.KubernetesNames.IsPortName(read.Name) ? null : s_portName
        : s_portNumber;
}
