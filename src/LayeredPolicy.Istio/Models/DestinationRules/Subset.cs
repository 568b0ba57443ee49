using System.Text.Json;
using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace LayeredPolicy.Istio.Models;

/// <summary>A part of the service's endpoints.</summary>
public sealed class Subset
{
    /// <summary>Labels of the endpoints. Empty or absent: all of them.</summary>
    [JsonPropertyName("labels")]
    public IDictionary<string, string>? Labels { get; set; }

    /// <summary>The name that routes use; required.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Settings that override those of the rule.</summary>
    [JsonPropertyName("trafficPolicy")]
    public TrafficPolicy? TrafficPolicy { get; set; }

    /// <summary>Fields that this version does not model, kept as they were read so that nothing is lost; null when there are none.</summary>
    [JsonExtensionData, YamlIgnore]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
