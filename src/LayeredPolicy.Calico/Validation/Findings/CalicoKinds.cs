using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Calico.Validation;

/// <summary>Which documents are of the network layer.</summary>
internal static class CalicoKinds
{
    /// <summary>Calico's public API group.</summary>
    public const string Group = "projectcalico.org";

    /// <summary>The group of Calico's own storage.</summary>
    public const string StorageGroup = "crd.projectcalico.org";

    /// <summary>The group of ClusterNetworkPolicy.</summary>
    public const string ClusterPolicyGroup = "policy.networking.k8s.io";

    private static readonly FrozenSet<string> s_kinds =
        CalicoSchemas.All.Where(s => s.Group == Group).Select(s => s.Kind).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a document is of a kind that is judged here, also when its kind or group is spelt in the wrong case.</summary>
    public static bool IsOurs(ResourceId id) =>
        (IsCalico(id.Group) && s_kinds.Contains(id.Kind))
        || (id.Group == ClusterPolicyGroup && id.Kind == "ClusterNetworkPolicy")
        || IsKubernetesPolicy(id);

    /// <summary>Whether the document is a Kubernetes NetworkPolicy.</summary>
    public static bool IsKubernetesPolicy(ResourceId id) => id is { Group: "networking.k8s.io", Kind: "NetworkPolicy" };

    /// <summary>Whether the group is Calico's, public or of its storage, in any case.</summary>
    public static bool IsCalico(string group) =>
        group.Equals(Group, StringComparison.OrdinalIgnoreCase) || group.Equals(StorageGroup, StringComparison.OrdinalIgnoreCase);

    /// <summary>The object as it would be written for the public API: an object of Calico's storage has the same fields there.</summary>
    public static JsonElement PublicForm(ManifestDocument document)
    {
        if (document.Id.Group != StorageGroup || document.Json.ValueKind != JsonValueKind.Object)
        {
            return document.Json;
        }

        var copy = new JsonObject();
        foreach (JsonProperty property in document.Json.EnumerateObject())
        {
            copy[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }

        copy["apiVersion"] = Group + "/v3";
        using JsonDocument json = JsonDocument.Parse(copy.ToJsonString());
        return json.RootElement.Clone();
    }
}
