using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>What happens to traffic from the peers to the subject.</summary>
public sealed class ClusterNetworkPolicyIngressRule
{
    /// <summary>A name for people; at most 100 characters.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>What happens, one of <see cref="ClusterNetworkPolicyActions"/>.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>The senders, 1 to 25; required.</summary>
    [JsonPropertyName("from")]
    public IList<ClusterNetworkPolicyIngressPeer>? From { get; set; }

    /// <summary>Protocols and ports of the receiving side, 1 to 25. Absent means everything.</summary>
    [JsonPropertyName("protocols")]
    public IList<ClusterNetworkPolicyProtocol>? Protocols { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
