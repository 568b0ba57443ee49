using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>
/// A principal or service account that no known workload runs as. The mesh's root namespace is left alone: its gateways come with the
/// installation of the mesh, seldom with the manifests.
/// </summary>
internal sealed class UnheldPrincipalFinding : IMeshFinding
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        foreach (ReviewedPolicy<AuthorizationPolicySpec> policy in scope.Authorizations)
        {
            foreach ((string path, IList<string> values) in RuleConditions.Values(
                policy.Spec, s => [("principals", s.Principals), ("serviceAccounts", s.ServiceAccounts)], null))
            {
                for (int i = 0; i < values.Count; i++)
                {
                    if (Account(values[i], policy.Document.Id.Namespace, path.EndsWith(".principals", StringComparison.Ordinal)) is ({ Length: > 0 } ns, { } account)
                        && ns != scope.RootNamespace && scope.KnowsWorkloadsOf(ns) && !IsHeld(scope, ns, account))
                    {
                        yield return policy.Report(IstioDiagnostics.UnheldPrincipal, $"{path}[{i}]", $"no workload of namespace '{ns}' runs as service account '{account}'");
                    }
                }
            }
        }
    }

    private static bool IsHeld(FindingScope scope, string ns, string account) =>
        scope.PossibleWorkloadsOf(ns).Any(w => w.ServiceAccount == account)
        || scope.Facts.ServiceAccounts.Any(a => a.Namespace == ns && a.Name == account);

    private static (string? Namespace, string? Account) Account(string value, string? ns, bool isPrincipal) =>
        value.Contains('*', StringComparison.Ordinal) ? default
        : (isPrincipal, value.Split('/')) switch
        {
            (true, [_, "ns", { } n, "sa", { } a]) => (n, a),
            (false, [{ } a]) => (ns, a),
            (false, [{ } n, { } a]) => (n, a),
            _ => default,
        };
}
