using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A range of ports, ends included.</summary>
public sealed class ClusterNetworkPolicyPortRange
{
    /// <summary>The last port; greater than the first.</summary>
    [JsonPropertyName("end")]
    public int? End { get; set; }

    /// <summary>The first port.</summary>
    [JsonPropertyName("start")]
    public int? Start { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
