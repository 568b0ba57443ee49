using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Traffic that the pods may send: to any of the peers at any of the ports.</summary>
public sealed class KubernetesNetworkPolicyEgressRule
{
    /// <summary>The ports of the receivers. Absent or empty means every port and protocol.</summary>
    [JsonPropertyName("ports")]
    public IList<KubernetesNetworkPolicyPort>? Ports { get; set; }

    /// <summary>The receivers. Absent or empty means every receiver.</summary>
    [JsonPropertyName("to")]
    public IList<KubernetesNetworkPolicyPeer>? To { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
