using System.Text.Json;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A group of policies with a place in the order of evaluation and an action at its end.</summary>
/// <remarks>
/// See https://docs.tigera.io/calico/latest/reference/resources/tier. The tiers <c>kube-admin</c>, <c>default</c> and <c>kube-baseline</c>
/// always exist.
/// </remarks>
[KubernetesEntity(Group = KubeGroup, ApiVersion = KubeApiVersion, Kind = KubeKind, PluralName = KubePluralName)]
public sealed class Tier : IKubernetesObject<V1ObjectMeta>, ISpec<TierSpec>, IStatus<TierStatus?>
{
    /// <summary>The API group, <c>projectcalico.org</c>.</summary>
    public const string KubeGroup = "projectcalico.org";

    /// <summary>The API version, <c>v3</c>.</summary>
    public const string KubeApiVersion = "v3";

    /// <summary>The kind, <c>Tier</c>.</summary>
    public const string KubeKind = "Tier";

    /// <summary>The plural name in API paths, <c>tiers</c>.</summary>
    public const string KubePluralName = "tiers";

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
    public TierSpec Spec { get; set; } = new();

    /// <summary>What the controllers reported; written by them, never by users. Null when absent.</summary>
    [JsonPropertyName("status")]
    public TierStatus? Status { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
