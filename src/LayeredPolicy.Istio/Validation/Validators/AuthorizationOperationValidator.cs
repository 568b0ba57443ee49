using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What the webhook demands of the operation of a rule.</summary>
public sealed class AuthorizationOperationValidator : AbstractValidator<AuthorizationOperation>
{
    /// <summary>Makes the validator.</summary>
    public AuthorizationOperationValidator() => RuleFor(o => o).Custom((operation, context) =>
    {
        (string Field, IList<string>? Values)[] all =
        [
            ("hosts", operation.Hosts),
            ("notHosts", operation.NotHosts),
            ("ports", operation.Ports),
            ("notPorts", operation.NotPorts),
            ("methods", operation.Methods),
            ("notMethods", operation.NotMethods),
            ("paths", operation.Paths),
            ("notPaths", operation.NotPaths),
        ];
        if (all.All(l => l.Values is null or { Count: 0 }))
        {
            context.Report("", IstioDiagnostics.EmptyCondition, "the operation is empty");
        }

        foreach ((string field, IList<string>? values) in all)
        {
            context.ReportItems(field, values, IstioDiagnostics.EmptyValue, v => v.Length == 0 ? "the value is empty" : null);
        }

        context.ReportItems("ports", operation.Ports, IstioDiagnostics.InvalidPort, AuthorizationValues.PortFault);
        context.ReportItems("notPorts", operation.NotPorts, IstioDiagnostics.InvalidPort, AuthorizationValues.PortFault);
        context.ReportItems("paths", operation.Paths, IstioDiagnostics.InvalidPathTemplate, PathTemplate.FaultOf);
        context.ReportItems("notPaths", operation.NotPaths, IstioDiagnostics.InvalidPathTemplate, PathTemplate.FaultOf);
    });
}
