using LayeredPolicy.Calico.Models;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>
/// Whether the API would store an object at all. Manifests that were not applied yet may hold objects that are refused; those take no part.
/// </summary>
internal static class Refusals
{
    // What apply itself takes care of: it fills in the namespace, and updates an object that carries a version.
    private const string Version = "metadata.resourceVersion";

    /// <summary>Why the object is refused; null when it is stored.</summary>
    public static string? Reason(ManifestDocument document, CalicoOptions options)
    {
        if (options.ObjectsAreComplete)
        {
            return null;
        }

        return (document.Id.Group == NetworkPolicy.KubeGroup && options.Api == CalicoApi.Classic ? ByClient(document) : null) ?? ByServer(document);
    }

    private static string? ByClient(ManifestDocument document) => CalicoClient.Create(document.Json).Errors
        .Select(e => e.Diagnostic)
        .Where(d => d.Id != CalicoDiagnostics.MissingNamespace.Id && d.Id != CalicoDiagnostics.ResourceVersionSet.Id)
        .Select(d => "Calico's API refuses it: " + d.Message)
        .FirstOrDefault();

    private static string? ByServer(ManifestDocument document) => CalicoAdmission.Create(document.Json).Errors
        .Where(e => e.Type != AdmissionErrorType.NotFound && e.Field != Version)
        .Select(e => $"the API server refuses it: {e.Field}: {e.Message}")
        .FirstOrDefault();
}
