using System.Text.Json;

namespace LayeredPolicy.Istio.Validation;

/// <summary>A waypoint that is named but not there: istiod publishes none, and traffic goes past every HTTP policy.</summary>
internal sealed class MissingWaypointFinding : IMeshFinding
{
    private const string GatewayGroup = "gateway.networking.k8s.io";

    private static readonly string[] s_kinds = ["Namespace", "Service", "ServiceEntry", "WorkloadEntry", "Pod"];

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        HashSet<(string, string)> gateways = [.. scope.Manifests.OfKind(GatewayGroup, "Gateway").Select(g => (FindingScope.NamespaceOf(g), g.Id.Name))];
        foreach (ManifestDocument document in scope.Manifests.Documents.Where(d => s_kinds.Contains(d.Id.Kind, StringComparer.Ordinal)))
        {
            string own = document.Id.Kind == "Namespace" ? document.Id.Name : FindingScope.NamespaceOf(document);
            if (Waypoints.TryName(LabelsOf(document), own, out string? name, out string ns) && !gateways.Contains((ns, name)))
            {
                string path = $"metadata.labels[{Waypoints.Label}]";
                yield return IstioDiagnostics.MissingWaypoint.Create($"there is no Gateway '{name}' in namespace '{ns}' among these objects") with
                {
                    Resource = document.Id,
                    Path = path,
                    Location = document.Locate("metadata.labels"),
                };
            }
        }
    }

    private static LabelSet LabelsOf(ManifestDocument document) =>
        document.Json.TryGetProperty("metadata", out JsonElement metadata) && metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("labels", out JsonElement labels) && labels.ValueKind == JsonValueKind.Object
            ? new LabelSet(labels.EnumerateObject().Where(l => l.Value.ValueKind == JsonValueKind.String).Select(l => KeyValuePair.Create(l.Name, l.Value.GetString()!)))
            : LabelSet.Empty;
}
