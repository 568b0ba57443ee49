using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>A policy that no enforcement point reads.</summary>
internal sealed class UnreadPolicyFinding : IMeshFinding
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope) => scope.Authorizations.SelectMany(p => Find(scope, p));

    private static IEnumerable<Diagnostic> Find(FindingScope scope, ReviewedPolicy<AuthorizationPolicySpec> policy)
    {
        (string Path, PolicyTargetReference Reference)[] references =
        [
            .. (policy.Spec.TargetRefs ?? []).Select((r, i) => ($"spec.targetRefs[{i}]", r)),
            .. policy.Spec.TargetRef is { } single ? [("spec.targetRef", single)] : Array.Empty<(string, PolicyTargetReference)>(),
        ];
        foreach ((string path, PolicyTargetReference reference) in references)
        {
            if (FaultOf(scope, policy.Namespace, reference) is { } fault)
            {
                yield return policy.Report(IstioDiagnostics.UnreadReference, path, fault);
            }
        }

        if (references.Length > 0 || policy.Selector is null)
        {
            yield break;
        }

        if (policy.Selector.MatchLabels is null)
        {
            if (scope.WorkloadsOf(policy).Any(w => w.Mesh == MeshMode.Ambient))
            {
                yield return policy.Report(IstioDiagnostics.SelectorIgnoredByZtunnel, "spec.selector", "ztunnel reads a selector without matchLabels as no workload at all, so that the policy is not enforced");
            }
        }
        else if (policy.NamesNamespace && policy.Namespace != scope.RootNamespace && scope.KnowsWorkloadsOf(policy.Namespace)
            && !scope.PossibleWorkloadsOf(policy.Namespace).Any(policy.HasLabels))
        {
            yield return policy.Report(IstioDiagnostics.SelectsNothing, "spec.selector.matchLabels", $"no workload of namespace '{policy.Namespace}' has these labels");
        }
    }

    private static string? FaultOf(FindingScope scope, string ns, PolicyTargetReference reference) => reference.Kind switch
    {
        TargetReferenceKinds.GatewayClass when ns != scope.RootNamespace => $"a reference to a GatewayClass is read in namespace '{scope.RootNamespace}' only",
        TargetReferenceKinds.GatewayClass when reference.Name != Waypoints.Class => $"only GatewayClass '{Waypoints.Class}' is read",
        TargetReferenceKinds.Service when scope.Facts.Services.Any(s => s.Namespace == ns) && scope.Facts.FindService($"{ns}/{reference.Name}") is null =>
            $"namespace '{ns}' has no Service '{reference.Name}'",
        TargetReferenceKinds.Service when scope.Facts.FindService($"{ns}/{reference.Name}") is { } service && scope.Facts.FindNamespace(ns) is { } known
            && !Waypoints.IsUsed(service.Labels, known.Labels) => $"Service '{reference.Name}' uses no waypoint, and nothing else reads the policy",
        _ => null,
    };
}
