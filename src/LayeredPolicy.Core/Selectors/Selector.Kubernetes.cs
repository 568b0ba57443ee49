using System.Diagnostics.CodeAnalysis;
using LayeredPolicy.Selectors;

namespace LayeredPolicy;

/// <content>Reading Kubernetes and Istio selectors.</content>
public sealed partial class Selector
{
    /// <summary>Reads the string form of a Kubernetes selector, for example <c>env in (prod, test),!legacy</c>; the empty text matches everything.</summary>
    /// <exception cref="SelectorFormatException">The text is not a selector; the message says why.</exception>
    public static Selector ParseKubernetes([StringSyntax(KubernetesSyntax)] string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParseKubernetes(text, out Selector? selector, out Diagnostic? diagnostic) ? selector : throw new SelectorFormatException(diagnostic);
    }

    /// <summary>Reads the string form of a Kubernetes selector, or says what is wrong with it.</summary>
    /// <param name="text">The text, as <c>kubectl get --selector</c> takes it; null is not a selector.</param>
    /// <param name="selector">The selector, when the text is one.</param>
    /// <param name="diagnostic">What is wrong, when it is not.</param>
    public static bool TryParseKubernetes(
        [NotNullWhen(true), StringSyntax(KubernetesSyntax)] string? text,
        [NotNullWhen(true)] out Selector? selector,
        [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        selector = null;
        diagnostic = null;
        var parser = new KubernetesParser(text);
        if (text is null || parser.ParseAll() is not { } nodes)
        {
            diagnostic = CoreDiagnostics.KubernetesSelectorSyntax.Create(parser.Problem ?? "expected a selector, found none");
            return false;
        }

        selector = Joined(nodes);
        return true;
    }

    /// <summary>Takes a Kubernetes <c>LabelSelector</c> object; the empty object matches everything.</summary>
    /// <exception cref="SelectorFormatException">Kubernetes refuses a key, operator or value.</exception>
    public static Selector FromKubernetes(KubernetesLabelSelector selector) =>
        TryFromKubernetes(selector, out Selector? result, out Diagnostic? diagnostic) ? result : throw new SelectorFormatException(diagnostic);

    /// <summary>Takes a Kubernetes <c>LabelSelector</c> object, or says which key, operator or value Kubernetes refuses.</summary>
    /// <remarks>The tree holds the labels in key order and then the expressions in the order written, which is the order that Calico converts them in.</remarks>
    public static bool TryFromKubernetes(
        KubernetesLabelSelector selector,
        [NotNullWhen(true)] out Selector? result,
        [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        ArgumentNullException.ThrowIfNull(selector);
        result = null;
        diagnostic = null;
        var nodes = new List<SelectorNode>();
        string? problem = null;
        foreach ((string key, string value) in selector.MatchLabels)
        {
            if (!KubernetesRequirements.TryEqual(key, value, out SelectorNode? node, out problem))
            {
                diagnostic = CoreDiagnostics.KubernetesSelectorSyntax.Create(problem);
                return false;
            }

            nodes.Add(node);
        }

        foreach (LabelRequirement requirement in selector.MatchExpressions)
        {
            if (!KubernetesRequirements.TryRequirement(requirement, out SelectorNode? node, out problem))
            {
                diagnostic = CoreDiagnostics.KubernetesSelectorSyntax.Create(problem);
                return false;
            }

            nodes.Add(node);
        }

        result = Joined(nodes);
        return true;
    }

    /// <summary>
    /// Takes the <c>matchLabels</c> of an Istio selector: every label must be present with its value. An empty map matches everything in scope.
    /// </summary>
    public static Selector FromMatchLabels(IEnumerable<KeyValuePair<string, string>> matchLabels)
    {
        ArgumentNullException.ThrowIfNull(matchLabels);
        var labels = matchLabels as LabelSet ?? new LabelSet(matchLabels);
        return Joined([.. labels.Select(l => new LabelNode(l.Key, LabelOperator.Equal, l.Value))]);
    }

    private static Selector Joined(List<SelectorNode> nodes) => nodes.Count switch
    {
        0 => All,
        1 => new Selector(nodes[0]),
        _ => new Selector(new AndNode([.. nodes])),
    };
}
