using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Traffic that may reach the pods: from any of the peers to any of the ports.</summary>
public sealed class KubernetesNetworkPolicyIngressRule
{
    /// <summary>The senders. Absent or empty means every sender.</summary>
    [JsonPropertyName("from")]
    public IList<KubernetesNetworkPolicyPeer>? From { get; set; }

    /// <summary>The ports of the pods. Absent or empty means every port and protocol.</summary>
    [JsonPropertyName("ports")]
    public IList<KubernetesNetworkPolicyPort>? Ports { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
