using LayeredPolicy.Calico.Models;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Evaluation.Binding;

/// <summary>
/// Whether the API would store an object at all. Manifests that were not applied yet may hold objects that are refused; those take no part,
/// except where only the name or another part of the metadata is at fault.
/// </summary>
internal static class Refusals
{
    /// <summary>Where names and labels stand.</summary>
    public const string Metadata = "metadata";

    // What apply itself takes care of: it updates an object that carries a version.
    private const string Version = "metadata.resourceVersion";

    /// <summary>
    /// Why the API refuses the object, or null when it stores it; and whether the fault lies in the metadata alone, so that what the object
    /// is meant to do is beyond doubt.
    /// </summary>
    public static (string Reason, bool IsMetadataOnly)? Find(ManifestDocument document, CalicoOptions options)
    {
        if (options.ObjectsAreComplete)
        {
            return null;
        }

        if (document.Id.Group == NetworkPolicy.KubeGroup && options.Api == CalicoApi.Classic && ByClient(document) is { } client)
        {
            return (client, false);
        }

        AdmissionError[] errors = [.. CalicoAdmission.ErrorsOf(document.Json).Where(e => e.Type != AdmissionErrorType.NotFound && e.Field != Version)];
        AdmissionError? first = errors.FirstOrDefault(e => !IsMetadata(e.Field)) ?? errors.FirstOrDefault();
        return first is null ? null : ($"the API server refuses it: {first.Field}: {first.Message}", IsMetadata(first.Field));
    }

    private static string? ByClient(ManifestDocument document) => CalicoClient.Create(document.Json).Errors
        .Select(e => e.Diagnostic)
        .Where(d => d.Id != CalicoDiagnostics.MissingNamespace.Id && d.Id != CalicoDiagnostics.ResourceVersionSet.Id && !IsMetadata(d.Path ?? ""))
        .Select(d => "Calico's API refuses it: " + d.Message)
        .FirstOrDefault();

    private static bool IsMetadata(string field) => field == Metadata || field.StartsWith(Metadata + ".", StringComparison.Ordinal);
}
