using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LayeredPolicy.Selectors;

/// <summary>
/// How Calico makes one selector of several fields: the subject of a policy, the peers of a rule, and what it converts Kubernetes selectors to.
/// </summary>
/// <remarks>
/// Calico joins these fields as text. Here trees are joined, with the same result: canonical text and unique id are those that Calico computes.
/// A field that is absent or empty is null. See https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#entityrule.
/// </remarks>
public static class CalicoComposition
{
    private static readonly SelectorNode Namespaced = new LabelNode(CalicoLabels.Namespace, LabelOperator.Exists, (string?)null);
    private static readonly SelectorNode HasServiceAccount = new LabelNode(CalicoLabels.ServiceAccount, LabelOperator.Exists, (string?)null);
    private static readonly SelectorNode NotNamespaced = new NotNode(Namespaced);
    private static readonly SelectorNode IsPod = new LabelNode(CalicoLabels.Orchestrator, LabelOperator.Equal, CalicoLabels.Kubernetes);

    /// <summary>Puts <c>pcns.</c> before every label: a selector over namespaces becomes one over their members.</summary>
    public static Selector OverNamespace(Selector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new Selector(SelectorRewriter.Prefix(selector.Root, CalicoLabels.NamespacePrefix));
    }

    /// <summary>Puts <c>pcsa.</c> before every label: a selector over service accounts becomes one over their pods.</summary>
    public static Selector OverServiceAccount(Selector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return new Selector(SelectorRewriter.Prefix(selector.Root, CalicoLabels.ServiceAccountPrefix));
    }

    /// <summary>The endpoints a NetworkPolicy or staged NetworkPolicy applies to.</summary>
    /// <param name="namespaceName">The policy's namespace.</param>
    /// <param name="selector">Its <c>spec.selector</c>.</param>
    /// <param name="serviceAccountSelector">Its <c>spec.serviceAccountSelector</c>.</param>
    public static Selector SubjectOfPolicy(string namespaceName, Selector? selector, Selector? serviceAccountSelector)
    {
        ArgumentNullException.ThrowIfNull(namespaceName);
        SelectorNode own = InNamespace(namespaceName);
        SelectorNode subject = selector is null ? own : new AndNode([selector.Root, own]);
        return new Selector(serviceAccountSelector is null ? subject : new AndNode([subject, OverServiceAccount(serviceAccountSelector).Root]));
    }

    /// <summary>The endpoints a GlobalNetworkPolicy or staged GlobalNetworkPolicy applies to.</summary>
    /// <param name="selector">Its <c>spec.selector</c>.</param>
    /// <param name="namespaceSelector">Its <c>spec.namespaceSelector</c>; with it, <c>all()</c> means "namespaced".</param>
    /// <param name="serviceAccountSelector">Its <c>spec.serviceAccountSelector</c>; with it, <c>all()</c> means "has a service account".</param>
    public static Selector SubjectOfGlobalPolicy(Selector? selector, Selector? namespaceSelector, Selector? serviceAccountSelector)
    {
        SelectorNode? subject = selector?.Root;
        if (namespaceSelector is not null)
        {
            SelectorNode part = OverNamespace(namespaceSelector).Root;
            subject = SelectorRewriter.ReplaceWord(subject is null ? part : new AndNode([subject, part]), "all()", Namespaced);
        }

        if (serviceAccountSelector is not null)
        {
            SelectorNode part = OverServiceAccount(serviceAccountSelector).Root;
            subject = SelectorRewriter.ReplaceWord(subject is null ? part : new AndNode([subject, part]), "all()", HasServiceAccount);
        }

        return subject is null ? Selector.All : new Selector(subject);
    }

    /// <summary>The peers that a rule's <c>source</c> or <c>destination</c> selects, apart from <c>notSelector</c>, which stays separate and is never limited to a namespace.</summary>
    /// <param name="namespaceName">The namespace of the policy; null for global policies and profiles.</param>
    /// <param name="selector">The <c>selector</c>.</param>
    /// <param name="namespaceSelector">The <c>namespaceSelector</c>; <c>all()</c> in it means "namespaced" and <c>global()</c> "not namespaced".</param>
    /// <param name="serviceAccountNames">The <c>serviceAccounts.names</c>; none is the same as absent.</param>
    /// <param name="serviceAccountSelector">The <c>serviceAccounts.selector</c>.</param>
    /// <param name="hasNotSelector">Whether there is a <c>notSelector</c>, which by itself limits a namespaced rule to its own namespace.</param>
    /// <returns>Null when the rule sets no condition on the peer by labels: then peers unknown to Calico match too.</returns>
    public static Selector? PeersOfRule(
        string? namespaceName,
        Selector? selector,
        Selector? namespaceSelector,
        ImmutableArray<string> serviceAccountNames,
        Selector? serviceAccountSelector,
        bool hasNotSelector)
    {
        SelectorNode? scope = namespaceSelector is not null ? Scope(namespaceSelector) : namespaceName is not null ? InNamespace(namespaceName) : null;
        SelectorNode? accounts = And(
            serviceAccountSelector is null ? null : OverServiceAccount(serviceAccountSelector).Root,
            serviceAccountNames.IsDefaultOrEmpty ? null : new LabelNode(CalicoLabels.ServiceAccount, LabelOperator.In, serviceAccountNames));
        SelectorNode? core = And(accounts, selector?.Root);
        bool scoped = scope is not null && (core is not null || hasNotSelector || namespaceSelector is not null);
        SelectorNode? peers = scoped ? And(scope, core) : core;
        return peers is null ? null : new Selector(peers);
    }

    /// <summary>The Calico selector of a Kubernetes <c>podSelector</c>: pods only, and the requirements in Calico's order.</summary>
    /// <param name="podSelector">The selector; null and the empty one both mean every pod.</param>
    /// <param name="selector">The Calico selector.</param>
    /// <param name="diagnostic">What Kubernetes refuses in the selector.</param>
    public static bool TryFromPodSelector(
        KubernetesLabelSelector? podSelector,
        [NotNullWhen(true)] out Selector? selector,
        [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        selector = null;
        diagnostic = null;
        if (podSelector is null)
        {
            selector = new Selector(IsPod);
            return true;
        }

        if (!Selector.TryFromKubernetes(podSelector, out Selector? labels, out diagnostic))
        {
            return false;
        }

        selector = new Selector(labels.Root switch
        {
            AllNode => IsPod,
            AndNode all => new AndNode([IsPod, .. all.Operands]),
            SelectorNode single => new AndNode([IsPod, single]),
        });
        return true;
    }

    private static SelectorNode Scope(Selector namespaceSelector)
    {
        SelectorNode scope = OverNamespace(namespaceSelector).Root;
        scope = SelectorRewriter.ReplaceWord(scope, "all()", Namespaced);
        return SelectorRewriter.ReplaceWord(scope, "global()", NotNamespaced);
    }

    private static LabelNode InNamespace(string name) => new(CalicoLabels.Namespace, LabelOperator.Equal, name);

    private static SelectorNode? And(SelectorNode? left, SelectorNode? right) => (left, right) switch
    {
        (null, _) => right,
        (_, null) => left,
        _ => new AndNode([left, right]),
    };
}
