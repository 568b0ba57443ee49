using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>KubernetesNetworkPolicyPeer</c> object.</summary>
public sealed class KubernetesNetworkPolicyPeer
{
    /// <summary>The <c>ipBlock</c> field.</summary>
    [JsonPropertyName("ipBlock")]
    public KubernetesIpBlock? IpBlock { get; set; }

    /// <summary>The <c>namespaceSelector</c> field.</summary>
    [JsonPropertyName("namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; set; }

    /// <summary>The <c>podSelector</c> field.</summary>
    [JsonPropertyName("podSelector")]
    public LabelSelector? PodSelector { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
