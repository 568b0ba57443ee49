using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>ClusterNetworkPolicyProtocol</c> object.</summary>
public sealed class ClusterNetworkPolicyProtocol
{
    /// <summary>The <c>destinationNamedPort</c> field.</summary>
    [JsonPropertyName("destinationNamedPort")]
    public string? DestinationNamedPort { get; set; }

    /// <summary>The <c>sctp</c> field.</summary>
    [JsonPropertyName("sctp")]
    public ClusterNetworkPolicyTransport? Sctp { get; set; }

    /// <summary>The <c>tcp</c> field.</summary>
    [JsonPropertyName("tcp")]
    public ClusterNetworkPolicyTransport? Tcp { get; set; }

    /// <summary>The <c>udp</c> field.</summary>
    [JsonPropertyName("udp")]
    public ClusterNetworkPolicyTransport? Udp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
