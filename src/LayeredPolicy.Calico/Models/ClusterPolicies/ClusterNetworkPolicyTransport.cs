using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>Ports of a protocol.</summary>
public sealed class ClusterNetworkPolicyTransport
{
    /// <summary>The port or range; absent means every port.</summary>
    [JsonPropertyName("destinationPort")]
    public ClusterNetworkPolicyPort? DestinationPort { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
