using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Policies that apply to more, or to less, than their author thought of.</summary>
internal static class ScopeFindings
{
    /// <summary>The findings of one policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="facts">What runs beside it, as far as the input says.</param>
    public static IEnumerable<Diagnostic> Find(PolicyDocument policy, ClusterFacts facts)
    {
        if (CoversHosts(policy))
        {
            string words = $"selector {(string.IsNullOrEmpty(policy.Shape.Selector) ? "is empty" : $"'{policy.Shape.Selector}'")} and there is no namespaceSelector";
            yield return policy.Report(CalicoDiagnostics.CoversHosts, words, "spec.selector");
        }

        if (policy.Shape.DoNotTrack == true && MissingReply(policy) is { } missing)
        {
            yield return policy.Report(CalicoDiagnostics.UntrackedOneWay, $"there is no Allow in {missing}", "spec.doNotTrack");
        }

        if (SelectsNoneOf(policy, facts) is { } count)
        {
            yield return policy.Report(CalicoDiagnostics.SelectsNoWorkload, $"none of {count} workloads matches '{policy.Shape.Selector}'", "spec.selector");
        }
    }

    /// <summary>Policies for forwarded, pre-DNAT or untracked traffic are about hosts on purpose.</summary>
    private static bool CoversHosts(PolicyDocument policy) =>
        policy.Shape.IsGlobal && policy.Shape.ApplyOnForward != true && policy.Shape.PreDnat != true && policy.Shape.DoNotTrack != true
        && policy.Shape.StagedAction != StagedActions.Delete
        && string.IsNullOrEmpty(policy.Shape.NamespaceSelector) && string.IsNullOrEmpty(policy.Shape.ServiceAccountSelector)
        && Selector.TryParse(policy.Shape.Selector ?? "", out Selector? selector) && selector.Root is AllNode;

    private static string? MissingReply(PolicyDocument policy)
    {
        bool ingress = policy.Shape.Ingress?.Any(r => r.Action == RuleActions.Allow) == true;
        bool egress = policy.Shape.Egress?.Any(r => r.Action == RuleActions.Allow) == true;
        return (ingress, egress) switch { (true, false) => "egress", (false, true) => "ingress", _ => null };
    }

    /// <summary>How many workloads the policy could select and does not, or null when it selects one, or when the input shows none.</summary>
    private static int? SelectsNoneOf(PolicyDocument policy, ClusterFacts facts)
    {
        if (policy.Namespace is not { Length: > 0 } home || string.IsNullOrEmpty(policy.Shape.Selector) || !Selector.TryParse(policy.Shape.Selector, out Selector? selector)
            || !selector.IsSatisfiable)
        {
            return null;
        }

        Workload[] candidates = [.. facts.Workloads.Where(w => w.Namespace == home && !w.HostNetwork)];
        return candidates.Length == 0 || candidates.Any(w => selector.Matches(LabelsOf(w))) ? null : candidates.Length;
    }

    /// <summary>The labels that Calico adds to those of a pod.</summary>
    private static LabelSet LabelsOf(Workload workload) => new(
        workload.Labels.Concat(
        [
            KeyValuePair.Create("projectcalico.org/namespace", workload.Namespace),
            KeyValuePair.Create("projectcalico.org/orchestrator", "k8s"),
            KeyValuePair.Create("projectcalico.org/serviceaccount", workload.ServiceAccount ?? "default"),
        ]));
}
