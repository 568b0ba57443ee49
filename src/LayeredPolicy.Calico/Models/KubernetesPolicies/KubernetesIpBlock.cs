using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Calico.Models;

/// <summary>A block of addresses with holes.</summary>
public sealed class KubernetesIpBlock
{
    /// <summary>The block, such as <c>10.0.0.0/8</c>.</summary>
    [JsonPropertyName("cidr")]
    public string? Cidr { get; set; }

    /// <summary>Blocks inside <see cref="Cidr"/> that are left out.</summary>
    [JsonPropertyName("except")]
    public IList<string>? Except { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
