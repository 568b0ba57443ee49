namespace LayeredPolicy.Selectors;

/// <summary>
/// The labels by which Calico's selectors see an endpoint: its own, those Calico sets, and those inherited from its profiles, which is how labels of
/// namespaces (<c>pcns.</c>) and service accounts (<c>pcsa.</c>) reach selectors.
/// </summary>
public static class CalicoLabels
{
    /// <summary>The label that holds an endpoint's namespace; host endpoints and global network sets lack it.</summary>
    public const string Namespace = "projectcalico.org/namespace";

    /// <summary>The label that holds a pod's service account.</summary>
    public const string ServiceAccount = "projectcalico.org/serviceaccount";

    /// <summary>The label that holds what started a workload; <see cref="Kubernetes"/> for pods.</summary>
    public const string Orchestrator = "projectcalico.org/orchestrator";

    /// <summary>The value of <see cref="Orchestrator"/> for pods.</summary>
    public const string Kubernetes = "k8s";

    /// <summary>The label that holds a namespace's or service account's own name, behind its prefix.</summary>
    public const string Name = "projectcalico.org/name";

    /// <summary>The prefix of labels inherited from the namespace.</summary>
    public const string NamespacePrefix = "pcns.";

    /// <summary>The prefix of labels inherited from the service account.</summary>
    public const string ServiceAccountPrefix = "pcsa.";

    /// <summary>The own labels of a pod: as written, without forged inherited ones, and with namespace, orchestrator and service account set by Calico.</summary>
    /// <param name="labels">The labels of the pod.</param>
    /// <param name="namespaceName">The pod's namespace.</param>
    /// <param name="serviceAccount">The pod's service account, or null when it is not known; then its label is absent.</param>
    public static LabelSet OfPod(LabelSet labels, string namespaceName, string? serviceAccount)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(namespaceName);
        IEnumerable<KeyValuePair<string, string>> kept = labels.Where(l => !IsInherited(l.Key) && l.Key != ServiceAccount);
        kept = kept.Append(new(Namespace, namespaceName)).Append(new(Orchestrator, Kubernetes));
        return new LabelSet(serviceAccount is null ? kept : kept.Append(new(ServiceAccount, serviceAccount)));
    }

    /// <summary>The own labels of a network set of a namespace.</summary>
    /// <param name="labels">The labels of the object.</param>
    /// <param name="namespaceName">Its namespace.</param>
    public static LabelSet OfNetworkSet(LabelSet labels, string namespaceName)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels.With(Namespace, namespaceName);
    }

    /// <summary>What the members of a namespace inherit: its labels behind <c>pcns.</c> and its name as <c>pcns.projectcalico.org/name</c>.</summary>
    public static LabelSet OfNamespaceProfile(string name, LabelSet labels) => Profile(NamespacePrefix, name, labels);

    /// <summary>What the pods of a service account inherit: its labels behind <c>pcsa.</c> and its name as <c>pcsa.projectcalico.org/name</c>.</summary>
    public static LabelSet OfServiceAccountProfile(string name, LabelSet labels) => Profile(ServiceAccountPrefix, name, labels);

    /// <summary>The labels an endpoint presents: its own first, then those of its profiles in order; the first value of a label stays.</summary>
    /// <param name="own">The endpoint's own labels.</param>
    /// <param name="profiles">What its profiles apply, in profile order: for pods the namespace's, then the service account's.</param>
    public static LabelSet Inherit(LabelSet own, params ReadOnlySpan<LabelSet> profiles)
    {
        ArgumentNullException.ThrowIfNull(own);
        int count = own.Count;
        foreach (LabelSet profile in profiles)
        {
            count += profile.Count;
        }

        var labels = new List<KeyValuePair<string, string>>(count);
        for (int i = profiles.Length - 1; i >= 0; i--)
        {
            labels.AddRange(profiles[i]);
        }

        labels.AddRange(own);
        return new LabelSet(labels);
    }

    /// <summary>Whether a key can only come from a namespace or a service account.</summary>
    public static bool IsInherited(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(NamespacePrefix, StringComparison.Ordinal) || key.StartsWith(ServiceAccountPrefix, StringComparison.Ordinal);
    }

    private static LabelSet Profile(string prefix, string name, LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(labels);
        return new LabelSet(labels.Select(l => new KeyValuePair<string, string>(prefix + l.Key, l.Value)).Append(new(prefix + Name, name)));
    }
}
