using System.Text.Json;

namespace LayeredPolicy.Istio.Validation;

/// <summary>Internal annotations that switch checks of the webhook off.</summary>
internal sealed class WeakeningAnnotationFinding : IMeshFinding
{
    private static readonly string[] s_annotations = ["internal.istio.io/route-semantics", "internal.istio.io/gateway-semantics", "internal.istio.io/service-semantics"];

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        foreach (ManifestDocument document in scope.Manifests.Documents.Where(d => IstioAdmission.IsJudged(d.Id)))
        {
            foreach (string name in s_annotations.Where(n => Has(document, n)))
            {
                yield return IstioDiagnostics.WeakeningAnnotation.Create($"{name} switches checks of the control plane off") with
                {
                    Resource = document.Id,
                    Path = $"metadata.annotations[{name}]",
                    Location = document.Locate("metadata.annotations"),
                };
            }
        }
    }

    private static bool Has(ManifestDocument document, string annotation) =>
        document.Json.TryGetProperty("metadata", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("annotations", out JsonElement annotations) && annotations.ValueKind == JsonValueKind.Object
        && annotations.TryGetProperty(annotation, out _);
}
