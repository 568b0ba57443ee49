using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A list of <see cref="StagedNetworkPolicy"/> objects, as the API server returns it.</summary>
public sealed class StagedNetworkPolicyList : IKubernetesObject<V1ListMeta>, IItems<StagedNetworkPolicy>
{
    /// <summary>The kind of the list, <c>StagedNetworkPolicyList</c>.</summary>
    public const string KubeKind = "StagedNetworkPolicyList";

    /// <summary>Group and version, filled in for new objects. An object that was read keeps the version it was written in.</summary>
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = StagedNetworkPolicy.KubeGroup + "/" + StagedNetworkPolicy.KubeApiVersion;

    /// <summary>The kind, filled in for new objects.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; set; } = KubeKind;

    /// <summary>
    /// Name, namespace, labels and annotations. Fields unknown to the Kubernetes client are not kept here; the loader keeps the raw document
    /// beside the typed view.
    /// </summary>
    [JsonPropertyName("metadata")]
    public V1ListMeta Metadata { get; set; } = new();

    /// <summary>The objects, in the order of the server.</summary>
    [JsonPropertyName("items")]
    public IList<StagedNetworkPolicy> Items { get; set; } = [];

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
