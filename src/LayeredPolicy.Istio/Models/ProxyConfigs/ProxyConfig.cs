using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Start-up settings of proxies.</summary>
/// <remarks>See https://istio.io/latest/docs/reference/config/networking/proxy-config/.</remarks>
[KubernetesEntity(Group = KubeGroup, ApiVersion = KubeApiVersion, Kind = KubeKind, PluralName = KubePluralName)]
public sealed class ProxyConfig : IKubernetesObject<V1ObjectMeta>, ISpec<ProxyConfigSpec?>, IStatus<IstioStatus?>
{
    /// <summary>The API group, <c>networking.istio.io</c>.</summary>
    public const string KubeGroup = "networking.istio.io";

    /// <summary>The API version, <c>v1beta1</c>.</summary>
    public const string KubeApiVersion = "v1beta1";

    /// <summary>The kind, <c>ProxyConfig</c>.</summary>
    public const string KubeKind = "ProxyConfig";

    /// <summary>The plural name in API paths, <c>proxyconfigs</c>.</summary>
    public const string KubePluralName = "proxyconfigs";

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
    public ProxyConfigSpec? Spec { get; set; }

    /// <summary>What the controllers reported; written by them, never by users. Null when absent.</summary>
    [JsonPropertyName("status")]
    public IstioStatus? Status { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
