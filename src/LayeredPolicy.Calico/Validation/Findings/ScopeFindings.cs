using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Policies that apply to more, or to less traffic, than their author thought of.</summary>
internal static class ScopeFindings
{
    /// <summary>The findings of one policy.</summary>
    public static IEnumerable<Diagnostic> Find(PolicyDocument policy)
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
}
