using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>The <c>KubernetesIpBlock</c> object.</summary>
public sealed class KubernetesIpBlock
{
    /// <summary>The <c>cidr</c> field.</summary>
    [JsonPropertyName("cidr")]
    public string? Cidr { get; set; }

    /// <summary>The <c>except</c> field.</summary>
    [JsonPropertyName("except")]
    public IList<string>? Except { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
