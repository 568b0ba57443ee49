using System.Collections.Immutable;
using System.Text.Json;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What the API server says to the creation of objects of the network layer: Calico's kinds, ClusterNetworkPolicy and those before it, and Kubernetes NetworkPolicy.</summary>
/// <remarks>
/// Types are not filled in here: only defaults of the definitions are. Newer clusters fill them in an admission policy, which is not part of this.
/// </remarks>
public static class CalicoAdmission
{
    private static readonly Lazy<ApiServer> s_server = new(() => new ApiServer(CalicoSchemas.All));

    /// <summary>What the server answers to the creation of an object.</summary>
    public static AdmissionVerdict Create(JsonElement json) =>
        IsKubernetesPolicy(json) ? KubernetesPolicyAdmission.Create(json) : s_server.Value.Create(json);

    /// <summary>Why the server would refuse to create an object; empty when it would not.</summary>
    internal static ImmutableArray<AdmissionError> ErrorsOf(JsonElement json) =>
        IsKubernetesPolicy(json) ? KubernetesPolicyAdmission.Check(json, out _).Errors : s_server.Value.Create(json).Errors;

    private static bool IsKubernetesPolicy(JsonElement json) =>
        TextOf(json, "apiVersion") == KubernetesPolicyAdmission.ApiVersion && TextOf(json, "kind") == KubernetesPolicyAdmission.Kind;

    private static string? TextOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
