using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The cluster administrator's policy of the Kubernetes network policy API, before or after every NetworkPolicy.</summary>
/// <remarks>
/// See https://network-policy-api.sigs.k8s.io/reference/spec/. Calico converts it to a policy in tier <c>kube-admin</c> or
/// <c>kube-baseline</c>.
/// </remarks>
[KubernetesEntity(Group = KubeGroup, ApiVersion = KubeApiVersion, Kind = KubeKind, PluralName = KubePluralName)]
public sealed class ClusterNetworkPolicy : IKubernetesObject<V1ObjectMeta>, ISpec<ClusterNetworkPolicySpec>, IStatus<ClusterNetworkPolicyStatus?>
{
    /// <summary>The API group, <c>policy.networking.k8s.io</c>.</summary>
    public const string KubeGroup = "policy.networking.k8s.io";

    /// <summary>The API version, <c>v1alpha2</c>.</summary>
    public const string KubeApiVersion = "v1alpha2";

    /// <summary>The kind, <c>ClusterNetworkPolicy</c>.</summary>
    public const string KubeKind = "ClusterNetworkPolicy";

    /// <summary>The plural name in API paths, <c>clusternetworkpolicies</c>.</summary>
    public const string KubePluralName = "clusternetworkpolicies";

    /// <summary>Group and version, filled in for new objects. An object that was read keeps the version it was written in.</summary>
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = KubeGroup + "/" + KubeApiVersion;

    /// <summary>The kind, filled in for new objects.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; set; } = KubeKind;

    /// <summary>
    /// Name, namespace, labels and annotations. Fields unknown to the Kubernetes client are not kept here; the loader keeps the raw document
    /// beside the typed view.
    /// </summary>
    [JsonPropertyName("metadata")]
    public V1ObjectMeta Metadata { get; set; } = new();

    /// <summary>What the object asks for. Null when the object has none.</summary>
    [JsonPropertyName("spec")]
    public ClusterNetworkPolicySpec Spec { get; set; } = new();

    /// <summary>What the controllers reported; written by them, never by users. Null when absent.</summary>
    [JsonPropertyName("status")]
    public ClusterNetworkPolicyStatus? Status { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
