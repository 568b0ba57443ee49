using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>An ALLOW policy with one rule that says only from whom and another that says only to what: either alone admits.</summary>
internal sealed class AlternativeRulesFinding : IMeshFinding
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        foreach (ReviewedPolicy<AuthorizationPolicySpec> policy in scope.Authorizations.Where(p => p.Spec.Action is null or AuthorizationActions.Allow))
        {
            AuthorizationRule[] rules = [.. policy.Spec.Rules ?? []];
            int from = Array.FindIndex(rules, r => r.From is { Count: > 0 } && r.To is null or { Count: 0 } && r.When is null or { Count: 0 });
            int to = Array.FindIndex(rules, r => r.To is { Count: > 0 } && r.From is null or { Count: 0 } && r.When is null or { Count: 0 });
            if (from >= 0 && to >= 0)
            {
                yield return policy.Report(
                    IstioDiagnostics.AlternativeRules,
                    $"spec.rules[{Math.Max(from, to)}]",
                    $"rule {from} says only from whom and rule {to} only to what; a request that matches either one is admitted");
            }
        }
    }
}
