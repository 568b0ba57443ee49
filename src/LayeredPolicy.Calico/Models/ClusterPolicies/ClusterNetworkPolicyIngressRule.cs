using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>ClusterNetworkPolicyIngressRule</c> object.</summary>
public sealed class ClusterNetworkPolicyIngressRule
{
    /// <summary>The <c>name</c> field.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The <c>action</c> field.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; set; }

    /// <summary>The <c>from</c> field.</summary>
    [JsonPropertyName("from")]
    public IList<ClusterNetworkPolicyIngressPeer>? From { get; set; }

    /// <summary>The <c>protocols</c> field.</summary>
    [JsonPropertyName("protocols")]
    public IList<ClusterNetworkPolicyProtocol>? Protocols { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
