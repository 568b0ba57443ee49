using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A header of a health request.</summary>
public sealed class ProbeHttpHeader
{
    /// <summary>The header name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its value.</summary>
    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
