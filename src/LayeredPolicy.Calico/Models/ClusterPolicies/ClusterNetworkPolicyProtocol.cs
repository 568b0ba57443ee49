using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>One protocol, or one named port; exactly one field is given.</summary>
public sealed class ClusterNetworkPolicyProtocol
{
    /// <summary>A container port by name, of whatever protocol it has.</summary>
    [JsonPropertyName("destinationNamedPort")]
    public string? DestinationNamedPort { get; set; }

    /// <summary>SCTP, with or without a port.</summary>
    [JsonPropertyName("sctp")]
    public ClusterNetworkPolicyTransport? Sctp { get; set; }

    /// <summary>TCP, with or without a port.</summary>
    [JsonPropertyName("tcp")]
    public ClusterNetworkPolicyTransport? Tcp { get; set; }

    /// <summary>UDP, with or without a port.</summary>
    [JsonPropertyName("udp")]
    public ClusterNetworkPolicyTransport? Udp { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
