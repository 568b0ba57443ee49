using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>
/// The warning for a DENY rule that only HTTP can answer: on a TCP port its HTTP conditions are left out, and what remains denies everything.
/// The webhook does not look at <c>when</c>, and does not count trust domains.
/// </summary>
internal static class DenyPolicyRules
{
    /// <summary>Warns of every such rule.</summary>
    public static void Check(AuthorizationPolicySpec spec, ValidationContext<AuthorizationPolicySpec> context)
    {
        for (int r = 0; r < spec.Rules!.Count; r++)
        {
            AuthorizationRule rule = spec.Rules[r];
            bool hasFrom = rule.From is { Count: > 0 };
            bool hasTo = rule.To is { Count: > 0 };
            bool deniesTcp = hasTo
                ? !rule.To!.Any(t => t.Operation is { } o && HasAny(o.Ports, o.NotPorts))
                : hasFrom && !rule.From!.Any(f => f.Source is { } s && HasAny(
                    s.Principals, s.NotPrincipals, s.Namespaces, s.NotNamespaces, s.ServiceAccounts, s.NotServiceAccounts,
                    s.IpBlocks, s.NotIpBlocks, s.RemoteIpBlocks, s.NotRemoteIpBlocks));
            if (deniesTcp)
            {
                context.Report($"rules[{r}]", IstioDiagnostics.DenyOfTcp, "the rule has HTTP conditions only, and denies all traffic to the TCP ports in scope");
            }
        }
    }

    private static bool HasAny(params ReadOnlySpan<IList<string>?> lists)
    {
        foreach (IList<string>? list in lists)
        {
            if (list is { Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }
}
