using System.Diagnostics.CodeAnalysis;
using LayeredPolicy.Selectors;

namespace LayeredPolicy;

/// <content>Writing a selector in one of the three syntaxes, or saying why it has no form there.</content>
public sealed partial class Selector
{
    /// <summary>Writes the selector as a Calico expression of the same meaning and tree.</summary>
    /// <param name="text">The canonical text, when there is one.</param>
    /// <param name="diagnostic">Why there is none: a numeric comparison, a key with other than label characters, or a value with both kinds of quotes.</param>
    public bool TryToCalico([NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        diagnostic = CalicoForm.Problem(Root) is { } problem ? CoreDiagnostics.SelectorNotExpressible.Create(problem) : null;
        text = diagnostic is null ? ToString() : null;
        return text is not null;
    }

    /// <summary>Writes the selector as a Kubernetes <c>LabelSelector</c> object of the same meaning.</summary>
    /// <param name="selector">The object, when there is one.</param>
    /// <param name="diagnostic">Why there is none: an alternative between labels, a substring, or a key or value that Kubernetes refuses.</param>
    public bool TryToKubernetes([NotNullWhen(true)] out KubernetesLabelSelector? selector, [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        selector = KubernetesForm.Convert(Root, out string? problem);
        diagnostic = selector is null ? CoreDiagnostics.SelectorNotExpressible.Create(problem!) : null;
        return selector is not null;
    }

    /// <summary>Writes the selector as Istio <c>matchLabels</c> of the same meaning; empty when it matches everything.</summary>
    /// <param name="matchLabels">The labels, when the selector asks for nothing else than labels with one value each.</param>
    /// <param name="diagnostic">What it asks for besides.</param>
    public bool TryToMatchLabels([NotNullWhen(true)] out LabelSet? matchLabels, [NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        matchLabels = KubernetesForm.ConvertToMatchLabels(Root, out string? problem);
        diagnostic = matchLabels is null ? CoreDiagnostics.SelectorNotExpressible.Create(problem!) : null;
        return matchLabels is not null;
    }
}
