using LayeredPolicy.Calico.Models;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>Where profiles come from: Profile objects, and one for each namespace and service account.</summary>
internal static class ProfileReader
{
    private static readonly BoundRule s_allow = new() { Action = RuleAction.Allow, Path = "", WrittenIndex = 0 };

    /// <summary>Reads a Profile object.</summary>
    public static BoundProfile Read(BindingContext context, ProfileSpec spec)
    {
        var rules = new RuleReader(context, null);
        return new()
        {
            Name = context.Document.Id.Name,
            Document = context.Document,
            Labels = new LabelSet(spec.LabelsToApply ?? new Dictionary<string, string>()),
            Ingress = rules.Read(spec.Ingress, "spec.ingress"),
            Egress = rules.Read(spec.Egress, "spec.egress"),
        };
    }

    /// <summary>Adds the profiles of namespaces, which allow everything, of service accounts, which have no rules, and the built-in one.</summary>
    public static void AddFromFacts(
        Dictionary<string, BoundProfile> profiles, ClusterFacts facts, IEnumerable<string> setNamespaces, CalicoOptions options)
    {
        Add(profiles, new() { Name = BoundProfile.DefaultAllow, Ingress = [s_allow], Egress = [s_allow] });
        foreach (NamespaceFact ns in facts.Namespaces)
        {
            Add(profiles, OfNamespace(ns.Name, ns.Labels));
        }

        foreach (ServiceAccountFact account in facts.ServiceAccounts)
        {
            Add(profiles, OfAccount(account.Namespace, account.Name, account.Labels));
        }

        if (options.ObjectsAreComplete)
        {
            return;
        }

        // A pod cannot run in a namespace, or as an account, that does not exist: an absent object is only absent from the input.
        foreach (string ns in facts.Workloads.Select(w => w.Namespace).Concat(setNamespaces).Distinct(StringComparer.Ordinal))
        {
            Add(profiles, OfNamespace(ns, new LabelSet { [ClusterFacts.NamespaceNameLabel] = ns }) with { OpenPrefix = CalicoLabels.NamespacePrefix });
        }

        foreach ((string ns, string account) in facts.Workloads.Where(w => w.ServiceAccount is not null).Select(w => (w.Namespace, w.ServiceAccount!)).Distinct())
        {
            Add(profiles, OfAccount(ns, account, LabelSet.Empty) with { OpenPrefix = CalicoLabels.ServiceAccountPrefix });
        }
    }

    private static BoundProfile OfAccount(string ns, string name, LabelSet labels) => new()
    {
        Name = BoundProfile.OfServiceAccount(ns, name),
        Labels = CalicoLabels.OfServiceAccountProfile(name, labels),
    };

    private static BoundProfile OfNamespace(string name, LabelSet labels) => new()
    {
        Name = BoundProfile.OfNamespace(name),
        Labels = CalicoLabels.OfNamespaceProfile(name, labels),
        Ingress = [s_allow],
        Egress = [s_allow],
    };

    private static void Add(Dictionary<string, BoundProfile> profiles, BoundProfile profile) => profiles.TryAdd(profile.Name, profile);
}
