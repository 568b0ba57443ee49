using System.Globalization;
using System.Text.Json;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Policies and tiers whose sequence is left to their names, or is not the one that people expect.</summary>
internal static class OrderFindings
{
    /// <summary>Tiers that Calico or its operator makes.</summary>
    private static readonly string[] s_builtInTiers =
        ["default", "kube-admin", "kube-baseline", "adminnetworkpolicy", "baselineadminnetworkpolicy", "calico-system", "allow-tigera"];

    /// <summary>The findings over all policies and tiers of an input.</summary>
    public static IEnumerable<Diagnostic> Find(IReadOnlyList<PolicyDocument> policies, IReadOnlyList<ManifestDocument> tiers, IReadOnlyList<ManifestDocument> kubernetesPolicies) =>
        Ties(policies).Concat(TierTies(tiers)).Concat(MissingTiers(policies, tiers)).Concat(AfterKubernetes(policies, kubernetesPolicies));

    private static IEnumerable<Diagnostic> Ties(IReadOnlyList<PolicyDocument> policies)
    {
        IEnumerable<IGrouping<(string, double?), PolicyDocument>> groups = policies
            .Where(p => p.Shape.Order is not null && !p.IsStaged)
            .GroupBy(p => (p.Tier, p.Shape.Order));
        foreach (IGrouping<(string, double?), PolicyDocument> group in groups)
        {
            PolicyDocument[] tied = [.. group];
            for (int i = 1; i < tied.Length; i++)
            {
                if (tied.Take(i).FirstOrDefault(e => e.Document.Id != tied[i].Document.Id && BelongTogether(e, tied[i]) && Disagree(e, tied[i])) is { } other)
                {
                    string order = tied[i].Shape.Order!.Value.ToString(CultureInfo.InvariantCulture);
                    yield return tied[i].Report(CalicoDiagnostics.OrderTie, $"order {order} is also that of {other.Document.Id}", "spec.order");
                }
            }
        }
    }

    /// <summary>Whether two policies are meant for one cluster, as far as the input tells: they lie in one directory, or name one namespace.</summary>
    private static bool BelongTogether(PolicyDocument left, PolicyDocument right) =>
        left.Directory == right.Directory
        || (left.Namespace is { Length: > 0 } home && home == right.Namespace);

    /// <summary>Whether two policies can select one endpoint and one has an Allow where the other has a Deny that can match the same traffic.</summary>
    private static bool Disagree(PolicyDocument left, PolicyDocument right) =>
        CanMeet(left, right)
        && (Oppose(left.Shape.Ingress, right.Shape.Ingress) || Oppose(left.Shape.Egress, right.Shape.Egress));

    private static bool CanMeet(PolicyDocument left, PolicyDocument right) =>
        (left.Namespace is null || right.Namespace is null || left.Namespace == right.Namespace)
        && (left.Shape.DoNotTrack == true) == (right.Shape.DoNotTrack == true)
        && (left.Shape.PreDnat == true) == (right.Shape.PreDnat == true)
        && Overlap(left.Shape.Selector, right.Shape.Selector)
        && Overlap(left.Shape.NamespaceSelector, right.Shape.NamespaceSelector)
        && Overlap(left.Shape.ServiceAccountSelector, right.Shape.ServiceAccountSelector);

    private static bool Overlap(string? left, string? right) =>
        string.IsNullOrEmpty(left) || string.IsNullOrEmpty(right)
        || (Selector.TryParse(left, out Selector? one) && Selector.TryParse(right, out Selector? other) && one.Overlaps(other));

    private static bool Oppose(IList<Rule>? left, IList<Rule>? right) =>
        (left ?? []).Any(l => (right ?? []).Any(r =>
            ((l.Action == RuleActions.Allow && r.Action == RuleActions.Deny) || (l.Action == RuleActions.Deny && r.Action == RuleActions.Allow))
            && (RuleCover.Covers(l, r) || RuleCover.Covers(r, l))));

    private static IEnumerable<Diagnostic> TierTies(IReadOnlyList<ManifestDocument> tiers)
    {
        var seen = new Dictionary<double, ManifestDocument>();
        foreach (ManifestDocument tier in tiers)
        {
            if (OrderOf(tier) is not { } order)
            {
                continue;
            }

            if (seen.TryGetValue(order, out ManifestDocument? other) && other.Id != tier.Id)
            {
                yield return tier.Report(CalicoDiagnostics.TierOrderTie, $"{CalicoDiagnostics.TierOrderTie.Title}: order {order.ToString(CultureInfo.InvariantCulture)} is also that of {other.Id}", "spec.order");
            }

            seen.TryAdd(order, tier);
        }
    }

    /// <summary>Judged only where the input has tiers: policies alone say nothing about the cluster's tiers.</summary>
    private static IEnumerable<Diagnostic> MissingTiers(IReadOnlyList<PolicyDocument> policies, IReadOnlyList<ManifestDocument> tiers) =>
        tiers.Count == 0 ? [] : policies
            .Where(p => !s_builtInTiers.Contains(p.Tier) && tiers.All(t => t.Id.Name != p.Tier))
            .Select(p => p.Report(CalicoDiagnostics.UnknownTier, $"there is no tier '{p.Tier}'", "spec.tier"));

    private static IEnumerable<Diagnostic> AfterKubernetes(IReadOnlyList<PolicyDocument> policies, IReadOnlyList<ManifestDocument> kubernetesPolicies)
    {
        HashSet<string> namespaces = [.. kubernetesPolicies.Select(k => k.Id.Namespace).OfType<string>()];
        return policies
            .Where(p => p is { Tier: "default", IsStaged: false } && p.Shape.Order is null && p.Namespace is { } home && namespaces.Contains(home)
                && p.Rules.Any(r => r.Rule.Action is RuleActions.Deny or RuleActions.Pass))
            .Select(p => p.Report(CalicoDiagnostics.SortsAfterKubernetes, $"namespace '{p.Namespace}' has Kubernetes policies, which have order 1000"));
    }

    private static double? OrderOf(ManifestDocument tier) =>
        tier.Json.ValueKind == JsonValueKind.Object && tier.Json.TryGetProperty("spec", out JsonElement spec) && spec.ValueKind == JsonValueKind.Object
        && spec.TryGetProperty("order", out JsonElement order) && order.ValueKind == JsonValueKind.Number
            ? order.GetDouble()
            : null;
}
