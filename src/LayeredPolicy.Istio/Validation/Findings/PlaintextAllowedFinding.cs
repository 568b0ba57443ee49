using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>An ALLOW rule whose only condition on identity is a negation: a caller without any identity matches it.</summary>
internal sealed class PlaintextAllowedFinding : IMeshFinding
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        foreach (ReviewedPolicy<AuthorizationPolicySpec> policy in scope.Authorizations.Where(p => p.Spec.Action is null or AuthorizationActions.Allow))
        {
            if (RefusesPlaintext(scope, policy))
            {
                continue;
            }

            for (int r = 0; r < (policy.Spec.Rules?.Count ?? 0); r++)
            {
                AuthorizationRule rule = policy.Spec.Rules![r];
                for (int f = 0; f < (rule.From?.Count ?? 0); f++)
                {
                    if (rule.From![f].Source is { } source && OnlyNegates(source) is { } field && !AsksForIdentity(rule))
                    {
                        string path = $"spec.rules[{r}].from[{f}].source.{field}";
                        yield return policy.Report(IstioDiagnostics.PlaintextAllowed, path, $"{field} is true for a caller without an identity, so the rule admits plaintext");
                    }
                }
            }
        }
    }

    private static string? OnlyNegates(AuthorizationSource s) =>
        RuleConditions.HasAny(s.Principals, s.Namespaces, s.ServiceAccounts, s.TrustDomains, s.RequestPrincipals, s.IpBlocks, s.RemoteIpBlocks) ? null
        : RuleConditions.HasAny(s.NotPrincipals) ? "notPrincipals"
        : RuleConditions.HasAny(s.NotNamespaces) ? "notNamespaces"
        : RuleConditions.HasAny(s.NotServiceAccounts) ? "notServiceAccounts"
        : RuleConditions.HasAny(s.NotTrustDomains) ? "notTrustDomains"
        : null;

    private static bool AsksForIdentity(AuthorizationRule rule) => rule.When?.Any(w =>
        w.Values is { Count: > 0 }
        && w.Key is "source.principal" or "source.namespace" or "source.serviceAccount" or "source.trustDomain" or "request.auth.principal") == true;

    /// <summary>Whether STRICT holds for everything in the policy's namespace: the mesh's or the namespace's mode, and no exception beside it.</summary>
    private static bool RefusesPlaintext<TSpec>(FindingScope scope, ReviewedPolicy<TSpec> policy)
    {
        ReviewedPolicy<PeerAuthenticationSpec>[] own = [.. scope.PeerAuthentications.Where(p => p.Namespace == policy.Namespace)];
        if (policy.Namespace == scope.RootNamespace || own.Any(p => HasLabels(p.Selector)))
        {
            return false;
        }

        string? mode = own.Select(p => p.Spec.Mtls?.Mode).FirstOrDefault(IsSet)
            ?? scope.PeerAuthentications.Where(p => p.Namespace == scope.RootNamespace && !HasLabels(p.Selector)).Select(p => p.Spec.Mtls?.Mode).FirstOrDefault(IsSet);
        return mode == MutualTlsModes.Strict;
    }

    private static bool IsSet(string? mode) => mode is not (null or MutualTlsModes.Unset);

    private static bool HasLabels(WorkloadSelector? selector) => selector?.MatchLabels is { Count: > 0 };
}
