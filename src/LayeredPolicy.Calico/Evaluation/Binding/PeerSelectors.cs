using static LayeredPolicy.Calico.Evaluation.Binding.SelectorRewriting;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>How the selector parts of a policy, or of one end of a rule, become one selector over endpoint labels.</summary>
internal static class PeerSelectors
{
    /// <summary>
    /// The one selector of a rule's end; null for no condition. Without a namespace selector, a namespaced policy means its own namespace,
    /// but only when there is some other selector to limit: networks and ports alone are not tied to a namespace.
    /// </summary>
    public static Selector? OfEntity(string? policyNamespace, Selector? namespaces, Selector? accounts, Selector? selected, bool hasExcluded)
    {
        Selector? within = namespaces is not null ? OfNamespaces(namespaces)
            : policyNamespace is not null ? Selector.Label(NamespaceLabel, policyNamespace)
            : null;
        Selector? core = Both(accounts, selected);
        return within is not null && (core is not null || hasExcluded || namespaces is not null) ? Both(within, core) : core;
    }

    /// <summary>A namespace selector over endpoint labels: <c>all()</c> asks for any namespace, <c>global()</c> for none.</summary>
    public static Selector OfNamespaces(Selector namespaces) => Replacing(
        Replacing(WithPrefix(namespaces, NamespacePrefix), "all()", $"has({NamespaceLabel})"), "global()", $"!has({NamespaceLabel})");

    /// <summary>The endpoints that a policy of a namespace applies to.</summary>
    public static Selector OfNamespacedPolicy(string ns, Selector? selector, Selector? accounts)
    {
        Selector own = Both(selector, Selector.Label(NamespaceLabel, ns))!;
        return accounts is null ? own : own.And(WithPrefix(accounts, ServiceAccountPrefix));
    }

    /// <summary>
    /// The endpoints that a policy of the cluster applies to. A namespace or service-account selector turns each <c>all()</c>, wherever it
    /// stands in the text, into the condition that the endpoint has a namespace or an account at all. Null when what results is no selector.
    /// </summary>
    public static Selector? OfGlobalPolicy(string? selector, Selector? namespaces, Selector? accounts)
    {
        string text = selector ?? "";
        if (namespaces is not null)
        {
            text = Join(text, WithPrefix(namespaces, NamespacePrefix)).Replace("all()", $"has({NamespaceLabel})", StringComparison.Ordinal);
        }

        if (accounts is not null)
        {
            text = Join(text, WithPrefix(accounts, ServiceAccountPrefix)).Replace("all()", $"has({ServiceAccountLabel})", StringComparison.Ordinal);
        }

        return Selector.TryParse(text, out Selector? whole) ? whole : null;
    }

    /// <summary>Both conditions; null for none.</summary>
    public static Selector? Both(Selector? one, Selector? other) => one is null ? other : other is null ? one : one.And(other);

    // Each part is a selector by itself, so wrapping the user's text in parentheses keeps its meaning.
    private static string Join(string text, Selector part) => text.Length == 0 ? part.ToString() : $"({text}) && {part}";
}
