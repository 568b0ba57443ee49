using System.Collections.Immutable;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>
/// Everything that can be said of the mesh kinds among a set of objects: what the API server and istiod's webhook refuse, drop or warn of, and
/// what both accept but does something else than it seems to.
/// </summary>
public static class IstioValidation
{
    /// <summary>Judges the objects in their order; then come the findings that look at several objects together.</summary>
    /// <param name="manifests">The objects.</param>
    /// <param name="settings">How the mesh is configured; null reads what the objects state and Istio's defaults.</param>
    public static IEnumerable<Diagnostic> Validate(Manifests manifests, MeshSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        foreach (ManifestDocument document in manifests.Documents.Where(d => IstioAdmission.IsJudged(d.Id)))
        {
            foreach (Diagnostic diagnostic in Engines(document))
            {
                yield return diagnostic;
            }
        }

        var scope = new FindingScope(manifests, settings);
        foreach (IMeshFinding finding in MeshFindings.All)
        {
            foreach (Diagnostic diagnostic in finding.Find(scope))
            {
                yield return diagnostic;
            }
        }
    }

    /// <summary>What the two engines say of one object. Where both refuse a field, istiod's reason is the better one.</summary>
    private static IEnumerable<Diagnostic> Engines(ManifestDocument document)
    {
        WebhookVerdict review = IstioWebhook.Review(document.Json);
        AdmissionVerdict admission = IstioAdmission.Create(document.Json);
        ImmutableArray<Diagnostic> webhook = [.. review.Errors, .. review.Warnings];
        HashSet<string> refused = [.. review.Errors.Select(e => Dotted(e.Path))];
        return webhook
            .Concat(AdmissionFindings.Of(admission).Where(d => !refused.Contains(Dotted(d.Path))))
            .Select(d => d with { Resource = document.Id, Location = document.Locate(d.Path ?? "") });
    }

    /// <summary>The path with every step behind a dot: the engines write the key of a map in two ways.</summary>
    private static string Dotted(string? path) =>
        (path ?? "").Replace('[', '.').Replace("]", "", StringComparison.Ordinal);
}
