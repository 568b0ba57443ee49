using System.Globalization;
using LayeredPolicy.Istio.Evaluation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>A rule with HTTP conditions on ports that are declared as TCP: an ALLOW rule never holds there, a DENY rule denies everything.</summary>
internal sealed class HttpRuleOnTcpPortFinding : IMeshFinding
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        foreach (ReviewedPolicy<AuthorizationPolicySpec> policy in scope.Authorizations.Where(p => p.Spec.TargetRef is null && p.Spec.TargetRefs is null))
        {
            Dictionary<int, PortProtocol>? ports = null;
            for (int r = 0; r < (policy.Spec.Rules?.Count ?? 0); r++)
            {
                AuthorizationRule rule = policy.Spec.Rules![r];
                if (RuleConditions.FirstHttp(rule) is not { } field || policy.Spec.Action is AuthorizationActions.Audit or AuthorizationActions.Custom)
                {
                    continue;
                }

                ports ??= PortsOf(scope, policy);
                int[] asked = [.. AskedPorts(rule, ports.Keys)];
                if (asked.Length > 0 && asked.All(p => ports.GetValueOrDefault(p) == PortProtocol.Tcp))
                {
                    string effect = policy.Spec.Action == AuthorizationActions.Deny ? "the condition is left out there, and the rule denies more than it says" : "the rule never admits anything there";
                    yield return policy.Report(IstioDiagnostics.HttpRuleOnTcpPort, $"spec.rules[{r}].{field}", $"port {string.Join(", ", asked)} is declared as TCP; {effect}");
                }
            }
        }
    }

    /// <summary>The container ports behind Services of the workloads in scope. A port that two Services declare differently is not certain.</summary>
    private static Dictionary<int, PortProtocol> PortsOf(FindingScope scope, ReviewedPolicy<AuthorizationPolicySpec> policy)
    {
        var workloads = scope.WorkloadsOf(policy).ToHashSet();
        var ports = new Dictionary<int, PortProtocol>();
        foreach (ServiceFact service in scope.Facts.Services)
        {
            foreach (Workload workload in scope.Facts.WorkloadsSelectedBy(service).Where(workloads.Contains))
            {
                foreach (ServicePort port in service.Ports.Where(p => p.Protocol == IpProtocol.Tcp))
                {
                    if (port.ResolveTarget(workload) is { } target)
                    {
                        PortProtocol protocol = PortProtocols.Of(port.Port, port.Name, port.AppProtocol);
                        ports[target] = ports.TryGetValue(target, out PortProtocol known) && known != protocol ? PortProtocol.Auto : protocol;
                    }
                }
            }
        }

        return ports;
    }

    /// <summary>The ports that the rule is limited to; all known ports when it is not limited.</summary>
    private static IEnumerable<int> AskedPorts(AuthorizationRule rule, IEnumerable<int> known)
    {
        if (rule.To is not { Count: > 0 } || rule.To.Any(t => t.Operation?.Ports is null or { Count: 0 }))
        {
            return known;
        }

        return rule.To.SelectMany(t => t.Operation!.Ports!)
            .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out int port) ? port : -1)
            .Distinct()
            .Order();
    }
}
