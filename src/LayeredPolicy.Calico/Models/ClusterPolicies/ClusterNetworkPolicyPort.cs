using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>ClusterNetworkPolicyPort</c> object.</summary>
public sealed class ClusterNetworkPolicyPort
{
    /// <summary>The <c>number</c> field.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; set; }

    /// <summary>The <c>range</c> field.</summary>
    [JsonPropertyName("range")]
    public ClusterNetworkPolicyPortRange? Range { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
