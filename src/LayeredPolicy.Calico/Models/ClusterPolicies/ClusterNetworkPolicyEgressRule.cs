using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>ClusterNetworkPolicyEgressRule</c> object.</summary>
public sealed class ClusterNetworkPolicyEgressRule
{
    /// <summary>The <c>name</c> field.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The <c>action</c> field.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>The <c>to</c> field.</summary>
    [JsonPropertyName("to")]
    public IList<ClusterNetworkPolicyEgressPeer>? To { get; set; }

    /// <summary>The <c>protocols</c> field.</summary>
    [JsonPropertyName("protocols")]
    public IList<ClusterNetworkPolicyProtocol>? Protocols { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
