using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A port or a range; exactly one is given.</summary>
public sealed class ClusterNetworkPolicyPort
{
    /// <summary>The port, 1 to 65535.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; set; }

    /// <summary>The range.</summary>
    [JsonPropertyName("range")]
    public ClusterNetworkPolicyPortRange? Range { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
