using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>One peer: pods, namespaces, pods in namespaces, or addresses.</summary>
public sealed class KubernetesNetworkPolicyPeer
{
    /// <summary>Addresses; excludes the two selectors.</summary>
    [JsonPropertyName("ipBlock")]
    public KubernetesIpBlock? IpBlock { get; set; }

    /// <summary>Namespaces by label; empty selects all namespaces.</summary>
    [JsonPropertyName("namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; set; }

    /// <summary>Pods by label: of the policy's namespace, or of the selected namespaces when <see cref="NamespaceSelector"/> is given too.</summary>
    [JsonPropertyName("podSelector")]
    public LabelSelector? PodSelector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
