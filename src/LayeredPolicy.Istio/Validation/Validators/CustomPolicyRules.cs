using FluentValidation;
using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The conditions that a CUSTOM policy may not have: those on identities and tokens.</summary>
internal static class CustomPolicyRules
{
    private static readonly string[] s_keys = ["source.namespace", "source.serviceAccount", "source.trustDomain", "source.principal"];

    /// <summary>Reports every such condition.</summary>
    public static void Check(AuthorizationPolicySpec spec, ValidationContext<AuthorizationPolicySpec> context)
    {
        for (int r = 0; r < spec.Rules!.Count; r++)
        {
            AuthorizationRule rule = spec.Rules[r];
            for (int f = 0; f < (rule.From?.Count ?? 0); f++)
            {
                if (rule.From![f].Source is { } source)
                {
                    CheckSource(source, $"rules[{r}].from[{f}].source", context);
                }
            }

            for (int w = 0; w < (rule.When?.Count ?? 0); w++)
            {
                string key = rule.When![w].Key ?? "";
                if (s_keys.Contains(key, StringComparer.Ordinal) || key.StartsWith("request.auth.", StringComparison.Ordinal))
                {
                    context.Report($"rules[{r}].when[{w}].key", IstioDiagnostics.UnsupportedWithCustom, $"condition '{key}' cannot be used in a CUSTOM policy");
                }
            }
        }
    }

    private static void CheckSource(AuthorizationSource source, string path, ValidationContext<AuthorizationPolicySpec> context)
    {
        ReadOnlySpan<(string Field, IList<string>? Values)> refused =
        [
            ("namespaces", source.Namespaces),
            ("notNamespaces", source.NotNamespaces),
            ("serviceAccounts", source.ServiceAccounts),
            ("notServiceAccounts", source.NotServiceAccounts),
            ("trustDomains", source.TrustDomains),
            ("notTrustDomains", source.NotTrustDomains),
            ("principals", source.Principals),
            ("notPrincipals", source.NotPrincipals),
            ("requestPrincipals", source.RequestPrincipals),
            ("notRequestPrincipals", source.NotRequestPrincipals),
        ];
        foreach ((string field, IList<string>? values) in refused)
        {
            if (values is { Count: > 0 })
            {
                context.Report($"{path}.{field}", IstioDiagnostics.UnsupportedWithCustom, $"{field} cannot be used in a CUSTOM policy");
            }
        }
    }
}
