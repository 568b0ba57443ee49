using System.Text.Json;
using LayeredPolicy.Istio.Evaluation;

namespace LayeredPolicy.Istio.Validation;

/// <summary>
/// <c>REGISTRY_ONLY</c>, in a Sidecar or for the whole mesh. The caller's own proxy keeps it, and nothing holds a process to its proxy.
/// </summary>
internal sealed class RegistryOnlyFinding : IMeshFinding
{
    private const string Mode = "REGISTRY_ONLY";

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Find(FindingScope scope)
    {
        foreach (ManifestDocument sidecar in scope.Manifests.OfKind("networking.istio.io", "Sidecar"))
        {
            // Without the object the mesh decides; an object without a mode has the zero value.
            JsonElement policy = Member(Member(sidecar.Json, "spec"), "outboundTrafficPolicy");
            if (policy.ValueKind == JsonValueKind.Object && (Member(policy, "mode").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || IsRegistryOnly(policy)))
            {
                yield return Report(sidecar, "spec.outboundTrafficPolicy");
            }
        }

        foreach ((ManifestDocument document, JsonElement config) in MeshConfigReader.Configs(scope.Manifests))
        {
            if (IsRegistryOnly(Member(config, "outboundTrafficPolicy")))
            {
                yield return Report(document, "data.mesh");
            }
        }
    }

    private static JsonElement Member(JsonElement json, string name) => MeshConfigReader.Member(json, name);

    private static bool IsRegistryOnly(JsonElement policy) => Member(policy, "mode") is { ValueKind: JsonValueKind.String } mode && mode.GetString() == Mode;

    private static Diagnostic Report(ManifestDocument document, string path) => IstioDiagnostics.RegistryOnly.Create(
        $"{Mode} makes the proxy refuse what is not in its registry; a process that goes past its proxy is not refused") with
    {
        Resource = document.Id,
        Path = path,
        Location = document.Locate(path),
    };
}
