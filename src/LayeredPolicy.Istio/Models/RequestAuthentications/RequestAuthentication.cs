using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Which tokens a workload accepts.</summary>
/// <remarks>
/// See https://istio.io/latest/docs/reference/config/security/request_authentication/. It refuses bad tokens only; requests without one pass
/// until an <see cref="AuthorizationPolicy"/> asks for a request principal.
/// </remarks>
[KubernetesEntity(Group = KubeGroup, ApiVersion = KubeApiVersion, Kind = KubeKind, PluralName = KubePluralName)]
public sealed class RequestAuthentication : IKubernetesObject<V1ObjectMeta>, ISpec<RequestAuthenticationSpec?>, IStatus<IstioStatus?>
{
    /// <summary>The API group, <c>security.istio.io</c>.</summary>
    public const string KubeGroup = "security.istio.io";

    /// <summary>The version that this library writes, <c>v1</c>; other served versions have the same schema and are read alike.</summary>
    public const string KubeApiVersion = "v1";

    /// <summary>The kind, <c>RequestAuthentication</c>.</summary>
    public const string KubeKind = "RequestAuthentication";

    /// <summary>The plural name in API paths, <c>requestauthentications</c>.</summary>
    public const string KubePluralName = "requestauthentications";

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
    public RequestAuthenticationSpec? Spec { get; set; }

    /// <summary>What the controllers reported; written by them, never by users. Null when absent.</summary>
    [JsonPropertyName("status")]
    public IstioStatus? Status { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
