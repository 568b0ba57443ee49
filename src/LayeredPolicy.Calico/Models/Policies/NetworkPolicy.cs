using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A Calico policy for the endpoints of one namespace.</summary>
/// <remarks>
/// See https://docs.tigera.io/calico/latest/reference/resources/networkpolicy. With CRDs of <c>projectcalico.org/v3</c> the API server checks
/// only the schema and its expressions: a selector that does not parse is accepted, and the policy is then not enforced.
/// </remarks>
[KubernetesEntity(Group = KubeGroup, ApiVersion = KubeApiVersion, Kind = KubeKind, PluralName = KubePluralName)]
public sealed class NetworkPolicy : IKubernetesObject<V1ObjectMeta>, ISpec<NetworkPolicySpec>
{
    /// <summary>The API group, <c>projectcalico.org</c>.</summary>
    public const string KubeGroup = "projectcalico.org";

    /// <summary>The API version, <c>v3</c>.</summary>
    public const string KubeApiVersion = "v3";

    /// <summary>The kind, <c>NetworkPolicy</c>.</summary>
    public const string KubeKind = "NetworkPolicy";

    /// <summary>The plural name in API paths, <c>networkpolicies</c>.</summary>
    public const string KubePluralName = "networkpolicies";

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
    public NetworkPolicySpec Spec { get; set; } = new();

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
