using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Labels and rules that endpoints inherit; read after every tier passed.</summary>
/// <remarks>
/// See https://docs.tigera.io/calico/latest/reference/resources/profile. With the Kubernetes datastore the profiles <c>kns.NAMESPACE</c> and
/// <c>ksa.NAMESPACE.ACCOUNT</c> are made from namespaces and service accounts and cannot be written.
/// </remarks>
[KubernetesEntity(Group = KubeGroup, ApiVersion = KubeApiVersion, Kind = KubeKind, PluralName = KubePluralName)]
public sealed class Profile : IKubernetesObject<V1ObjectMeta>, ISpec<ProfileSpec>
{
    /// <summary>The API group, <c>projectcalico.org</c>.</summary>
    public const string KubeGroup = "projectcalico.org";

    /// <summary>The API version, <c>v3</c>.</summary>
    public const string KubeApiVersion = "v3";

    /// <summary>The kind, <c>Profile</c>.</summary>
    public const string KubeKind = "Profile";

    /// <summary>The plural name in API paths, <c>profiles</c>.</summary>
    public const string KubePluralName = "profiles";

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
    public ProfileSpec Spec { get; set; } = new();

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
