using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>KubernetesNetworkPolicyEgressRule</c> object.</summary>
public sealed class KubernetesNetworkPolicyEgressRule
{
    /// <summary>The <c>ports</c> field.</summary>
    [JsonPropertyName("ports")]
    public IList<KubernetesNetworkPolicyPort>? Ports { get; set; }

    /// <summary>The <c>to</c> field.</summary>
    [JsonPropertyName("to")]
    public IList<KubernetesNetworkPolicyPeer>? To { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
