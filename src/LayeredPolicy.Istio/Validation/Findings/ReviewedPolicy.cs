using LayeredPolicy.Istio.Models;

namespace LayeredPolicy.Istio.Validation;

/// <summary>A security policy among the objects under review, read as istiod reads it.</summary>
/// <param name="Document">The object.</param>
/// <param name="Namespace">Its namespace; <c>default</c> when it names none.</param>
/// <param name="Spec">Its spec; empty when it has none.</param>
/// <param name="Selector">Which workloads it is for; null when it has no selector.</param>
internal sealed record ReviewedPolicy<TSpec>(ManifestDocument Document, string Namespace, TSpec Spec, WorkloadSelector? Selector)
{
    /// <summary>Whether it names its namespace itself. Where it does not, whoever applies it gives one.</summary>
    public bool NamesNamespace => Document.Id.Namespace is { Length: > 0 };

    /// <summary>Whether a workload has the labels of the selector; true without one.</summary>
    public bool HasLabels(Workload workload) =>
        Selector?.MatchLabels is not { } labels || labels.All(l => workload.Labels.TryGetValue(l.Key, out string? value) && value == l.Value);

    /// <summary>A diagnostic about a field of the policy.</summary>
    public Diagnostic Report(DiagnosticDescriptor finding, string path, string found) => finding.Create(found) with
    {
        Resource = Document.Id,
        Path = path,
        Location = Document.Locate(path),
    };
}
