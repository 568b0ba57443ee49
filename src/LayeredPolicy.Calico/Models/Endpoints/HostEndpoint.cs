using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A network interface of a node, so that policy can apply to the node itself.</summary>
/// <remarks>
/// See https://docs.tigera.io/calico/latest/reference/resources/hostendpoint. With no policy and no profile it drops everything except failsafe
/// and forwarded traffic.
/// </remarks>
[KubernetesEntity(Group = KubeGroup, ApiVersion = KubeApiVersion, Kind = KubeKind, PluralName = KubePluralName)]
public sealed class HostEndpoint : IKubernetesObject<V1ObjectMeta>, ISpec<HostEndpointSpec>
{
    /// <summary>The API group, <c>projectcalico.org</c>.</summary>
    public const string KubeGroup = "projectcalico.org";

    /// <summary>The API version, <c>v3</c>.</summary>
    public const string KubeApiVersion = "v3";

    /// <summary>The kind, <c>HostEndpoint</c>.</summary>
    public const string KubeKind = "HostEndpoint";

    /// <summary>The plural name in API paths, <c>hostendpoints</c>.</summary>
    public const string KubePluralName = "hostendpoints";

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
    public HostEndpointSpec Spec { get; set; } = new();

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
