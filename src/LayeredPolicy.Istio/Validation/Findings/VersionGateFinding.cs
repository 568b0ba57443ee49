using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>A field that the stated Istio version does not know: an older control plane ignores it, and the policy reaches further.</summary>
internal sealed class VersionGateFinding : IMeshFinding
{
    private static readonly Version s_reference = new(1, 21);
    private static readonly Version s_references = new(1, 22);
    private static readonly Version s_templates = new(1, 22);
    private static readonly Version s_accounts = new(1, 26);
    private static readonly Version s_trustDomains = new(1, 31);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        if (scope.Facts.Stated.IstioVersion is not { } stated || !Version.TryParse(stated.Value.Split('-')[0], out Version? version))
        {
            yield break;
        }

        foreach (ReviewedPolicy<AuthorizationPolicySpec> policy in scope.Authorizations)
        {
            foreach ((string path, string field, Version since) in Gates(policy.Spec))
            {
                if (version < since)
                {
                    yield return policy.Report(IstioDiagnostics.NewerField, path, $"Istio {stated.Value} does not know {field}, which came with {since}; it reads the policy without it");
                }
            }
        }
    }

    private static IEnumerable<(string Path, string Field, Version Since)> Gates(AuthorizationPolicySpec spec)
    {
        if (spec.TargetRef is not null)
        {
            yield return ("spec.targetRef", "targetRef", s_reference);
        }

        if (spec.TargetRefs is not null)
        {
            yield return ("spec.targetRefs", "targetRefs", s_references);
        }

        foreach ((string path, IList<string> values) in RuleConditions.Values(
            spec,
            s => [("serviceAccounts", s.ServiceAccounts), ("notServiceAccounts", s.NotServiceAccounts), ("trustDomains", s.TrustDomains), ("notTrustDomains", s.NotTrustDomains)],
            o => [("paths", o.Paths), ("notPaths", o.NotPaths)]))
        {
            string field = path[(path.LastIndexOf('.') + 1)..];
            if (field is "paths" or "notPaths")
            {
                if (values.Any(PathTemplate.IsTemplate))
                {
                    yield return (path, "path templates", s_templates);
                }
            }
            else
            {
                yield return (path, field, field.EndsWith("erviceAccounts", StringComparison.Ordinal) ? s_accounts : s_trustDomains);
            }
        }
    }
}
