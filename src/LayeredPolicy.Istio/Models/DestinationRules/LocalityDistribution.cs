using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>Where traffic of one place goes.</summary>
public sealed class LocalityDistribution
{
    /// <summary>The place, <c>REGION/ZONE/SUBZONE</c> with <c>*</c>.</summary>
    [JsonPropertyName("from")]
    public string? From { get; set; }

    /// <summary>Percent by place; the sum is 100.</summary>
    [JsonPropertyName("to")]
    public IDictionary<string, long>? To { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
