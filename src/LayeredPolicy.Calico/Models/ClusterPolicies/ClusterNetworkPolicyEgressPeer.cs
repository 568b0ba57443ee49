using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>ClusterNetworkPolicyEgressPeer</c> object.</summary>
public sealed class ClusterNetworkPolicyEgressPeer
{
    /// <summary>The <c>namespaces</c> field.</summary>
    [JsonPropertyName("namespaces")]
    public LabelSelector? Namespaces { get; set; }

    /// <summary>The <c>networks</c> field.</summary>
    [JsonPropertyName("networks")]
    public IList<string>? Networks { get; set; }

    /// <summary>The <c>pods</c> field.</summary>
    [JsonPropertyName("pods")]
    public ClusterNetworkPolicyPods? Pods { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
