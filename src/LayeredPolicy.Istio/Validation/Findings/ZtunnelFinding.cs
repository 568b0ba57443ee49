using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>What ztunnel makes of a policy for ambient workloads: it judges connections, not requests, and does not know every field.</summary>
internal sealed class ZtunnelFinding : IMeshFinding
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        foreach (ReviewedPolicy<AuthorizationPolicySpec> policy in scope.Authorizations)
        {
            bool isForZtunnel = policy.Spec.TargetRef is null && policy.Spec.TargetRefs is null && policy.Selector is null or { MatchLabels: not null };
            if (!isForZtunnel || scope.WorkloadsOf(policy).FirstOrDefault(w => w.Mesh == MeshMode.Ambient) is not { } workload)
            {
                continue;
            }

            if (policy.Spec.Action is AuthorizationActions.Custom or AuthorizationActions.Audit)
            {
                yield return policy.Report(IstioDiagnostics.ActionIgnoredByZtunnel, "spec.action", $"ztunnel does not enforce action {policy.Spec.Action}, and {workload} has no other proxy");
                continue;
            }

            foreach (Diagnostic diagnostic in Rules(policy, workload))
            {
                yield return diagnostic;
            }
        }
    }

    private static IEnumerable<Diagnostic> Rules(ReviewedPolicy<AuthorizationPolicySpec> policy, Workload workload)
    {
        bool isDeny = policy.Spec.Action == AuthorizationActions.Deny;
        for (int r = 0; r < (policy.Spec.Rules?.Count ?? 0); r++)
        {
            AuthorizationRule rule = policy.Spec.Rules![r];
            if (RuleConditions.FirstBeyondZtunnel(rule) is { } field)
            {
                string effect = isDeny
                    ? "it leaves the condition out, and where nothing else is left in its place the rule never denies"
                    : "it leaves the whole rule out, so that the rule admits nothing";
                yield return policy.Report(IstioDiagnostics.HttpRuleAtZtunnel, $"spec.rules[{r}].{field}", $"ztunnel, which guards {workload}, cannot judge this: {effect}");
            }

            for (int f = 0; f < (rule.From?.Count ?? 0); f++)
            {
                if (rule.From![f].Source is { } source && RuleConditions.HasAny(source.TrustDomains, source.NotTrustDomains))
                {
                    yield return policy.Report(
                        IstioDiagnostics.TrustDomainIgnoredByZtunnel, $"spec.rules[{r}].from[{f}].source", $"ztunnel, which guards {workload}, ignores trust domains without a word");
                }
            }
        }
    }
}
